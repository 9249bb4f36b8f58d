// All scenes, in the order in which they are played.
import { own, report } from './after.ts';
import { check } from './check.ts';
import { fleet, oneDisplay, sixteen } from './crowd.ts';
import { home, join as joining } from './doors.ts';
import { review, study } from './forms.ts';
import { class75, hall750, pair } from './halls.ts';
import { inApp } from './inApp.ts';
import { live } from './live.ts';
import { names } from './names.ts';
import { practice } from './practice.ts';
import { rooms } from './shelf.ts';
import { trouble } from './trouble.ts';

export const SCENES = {
  home,
  rooms,
  check,
  joining,
  names,
  practice,
  live,
  review,
  study,
  sixteen,
  fleet,
  oneDisplay,
  pair,
  class75,
  hall750,
  trouble,
  inApp,
  own,
  report,
};
