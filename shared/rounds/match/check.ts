// What an author of a match round can get wrong that its schema (content.ts) lets pass.
import { type Problem, repeatedIds, unknownIds } from '../problem.ts';
import type { MatchRound } from './content.ts';
import { gradeMatch } from './grade.ts';
import { cellsOf, entryOf, methodOf } from './key.ts';
import { applyMatch, emptyMatch, perfectMatchMoves } from './rules.ts';

/** Two axes ask two things of every card. */
const MOST_CARDS_ON_TWO_AXES = 8;

export function checkMatch(round: MatchRound): Problem[] {
  const ids = round.cards.map((card) => card.id);
  const { decoys = [], unscored = [] } = round;
  const problems = [
    ...repeatedIds(ids, ['cards']),
    ...round.axes.flatMap((axis, i) =>
      repeatedIds(
        axis.zones.map((zone) => zone.id),
        ['axes', i, 'zones'],
      ),
    ),
    ...unknownIds(decoys, ['decoys'], ids),
    ...repeatedIds(decoys, ['decoys']),
    ...unknownIds(unscored, ['unscored'], ids),
    ...repeatedIds(unscored, ['unscored']),
    ...checkKey(round, ids),
    ...checkMapping(round, ids),
  ];
  if (round.axes.length === 2 && ids.length > MOST_CARDS_ON_TWO_AXES) {
    problems.push({ path: ['cards'], message: `at most ${MOST_CARDS_ON_TWO_AXES} cards on two axes` });
  }
  if (round.method === 'pairs-right-corrected' && round.axes.some((axis) => axis.multi)) {
    problems.push({
      path: ['method'],
      message: 'pairs-right-corrected is for axes that take one zone per card',
    });
  }
  return problems.length > 0 ? problems : checkMarks(round, ids, unscored);
}

function checkKey(round: MatchRound, ids: string[]): Problem[] {
  const decoys = round.decoys ?? [];
  const problems: Problem[] = [];
  for (const [i, id] of ids.entries()) {
    if (!decoys.includes(id) && !entryOf(round.key, id)) {
      problems.push({ path: ['cards', i], message: `"${id}" is missing in the key` });
    }
  }
  for (const [id, lists] of Object.entries(round.key)) {
    if (!ids.includes(id)) problems.push({ path: ['key', id], message: `there is no "${id}"` });
    if (decoys.includes(id))
      problems.push({ path: ['key', id], message: `"${id}" is a decoy and belongs nowhere` });
    if (lists.length !== round.axes.length) {
      problems.push({ path: ['key', id], message: 'one list of accepted zones for each axis' });
    }
    for (const [axis, zones] of lists.entries()) {
      const known = round.axes[axis]?.zones.map((zone) => zone.id) ?? [];
      problems.push(...unknownIds(zones, ['key', id, axis], known), ...repeatedIds(zones, ['key', id, axis]));
    }
  }
  return problems;
}

function checkMapping(round: MatchRound, ids: string[]): Problem[] {
  const isMapped = methodOf(round) === 'mapped';
  const fields = (['mapping', 'lower', 'upper', 'default'] as const).filter(
    (field) => round[field] !== undefined,
  );
  if (!isMapped) return fields.map((field) => ({ path: [field], message: 'is only for the method mapped' }));
  if (!round.mapping) return [{ path: ['method'], message: 'mapped needs a mapping' }];
  const zones = round.axes.flatMap((axis) => axis.zones.map((zone) => zone.id));
  const problems: Problem[] = [];
  // A mapping names zones without their axis.
  if (new Set(zones).size < zones.length) {
    problems.push({ path: ['axes'], message: 'mapped needs zone ids that differ between the axes' });
  }
  if ((round.lower ?? 0) > (round.upper ?? Number.POSITIVE_INFINITY)) {
    problems.push({ path: ['lower'], message: 'is above upper' });
  }
  for (const [id, values] of Object.entries(round.mapping)) {
    if (!ids.includes(id)) problems.push({ path: ['mapping', id], message: `there is no "${id}"` });
    for (const zone of Object.keys(values)) {
      if (!zones.includes(zone))
        problems.push({ path: ['mapping', id, zone], message: `there is no "${zone}"` });
    }
  }
  return problems;
}

/** Only for a round whose ids are in order: something counts, and full marks can be reached. */
function checkMarks(round: MatchRound, ids: string[], unscored: string[]): Problem[] {
  const cells = cellsOf(round);
  if (!cells.some((cell) => cell.isScored)) return [{ path: ['key'], message: 'no card counts on any axis' }];
  const problems = unscored.flatMap((id, i) =>
    cells.some((cell) => cell.card === ids.indexOf(id) && !cell.isScored)
      ? []
      : [{ path: ['unscored', i], message: `"${id}" has no axis where several zones are accepted` }],
  );
  let board = emptyMatch(round);
  for (const move of perfectMatchMoves(round)) {
    const next = applyMatch(round, board, move);
    if (next !== 'unchanged') board = next;
  }
  if (gradeMatch(round, board).accuracy < 1) {
    problems.push({ path: ['mapping'], message: 'the key does not reach full marks' });
  }
  return problems;
}
