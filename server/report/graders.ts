// The graders by kind and version, so that a score is recounted by the rules it was given under. The newest one comes from
// its kind; one that it replaces moves to `former` in the same change and stays there. Who recounts is recount.ts.
import { type KindName, kindNames, kindOf } from '../../shared/rounds/index.ts';
import type { Accuracy, Kind } from '../../shared/rounds/kind.ts';

/** A board of the round → its accuracy. */
export type Grader = (round: Parameters<Kind['grade']>[0], board: unknown) => Accuracy;
export type Graders = Readonly<Record<string, Readonly<Record<number, Grader>>>>;

const former: Partial<Record<KindName, Record<number, Grader>>> = {};

export const graders: Graders = Object.fromEntries(
  kindNames.map((name) => {
    const kind = kindOf(name);
    return [name, { ...former[name], [kind.graderVersion]: kind.grade }];
  }),
);
