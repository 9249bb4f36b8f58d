// Every screen of the wall with many ships and with few, and of one display for everything.
// How they are looked at is everyScreen.ts.
import { inspectScenes } from './everyScreen.ts';

inspectScenes('halls');
