// Every screen of a class from the empty lobby to the festival.
// How they are looked at is everyScreen.ts.
import { inspectScenes } from './everyScreen.ts';

inspectScenes('class');
