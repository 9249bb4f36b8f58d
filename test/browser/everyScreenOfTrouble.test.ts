// Every screen when something is wrong: no line, a full disk, no host, a wrong link, an app that opens links.
// How they are looked at is everyScreen.ts.
import { inspectScenes } from './everyScreen.ts';

inspectScenes('trouble');
