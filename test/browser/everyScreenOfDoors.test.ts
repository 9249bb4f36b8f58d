// Every screen before a class: opening a room, the list of rooms, the check, joining, names, practice.
// How they are looked at is everyScreen.ts.
import { inspectScenes } from './everyScreen.ts';

inspectScenes('doors');
