// Every screen of a review and of a study group, and what is left after a class: the report, what a player takes home.
// How they are looked at is everyScreen.ts.
import { inspectScenes } from './everyScreen.ts';

inspectScenes('forms');
