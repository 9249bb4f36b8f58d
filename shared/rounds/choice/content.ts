// What authors write for a choice round, and what they can get wrong that the schema lets pass.
import * as z from 'zod/mini';
import { card, roundBase } from '../../content/base.ts';
import { authoredId } from '../../content/text.ts';
import { type Problem, repeatedIds, unknownIds } from '../problem.ts';

export const choiceMethods = ['all-or-nothing', 'right-minus-wrong'] as const;

export const choiceRound = z.extend(roundBase, {
  kind: z.literal('choice'),
  statements: z.array(card).check(z.minLength(2), z.maxLength(6)),
  /** One right statement: players pick one. More: they pick several. */
  key: z.array(authoredId).check(z.minLength(1), z.maxLength(6)),
  /** Default: `all-or-nothing` for one right statement, `right-minus-wrong` for several. */
  method: z.optional(z.enum(choiceMethods)),
});
export type ChoiceRound = z.infer<typeof choiceRound>;

export const isPickOne = (round: ChoiceRound): boolean => round.key.length === 1;

export function checkChoice(round: ChoiceRound): Problem[] {
  const ids = round.statements.map((statement) => statement.id);
  return [
    ...repeatedIds(ids, ['statements']),
    ...unknownIds(round.key, ['key'], ids),
    ...repeatedIds(round.key, ['key']),
    ...(isPickOne(round) || ids.some((id) => !round.key.includes(id))
      ? []
      : [{ path: ['key'], message: 'every statement is right: nothing to choose' }]),
  ];
}
