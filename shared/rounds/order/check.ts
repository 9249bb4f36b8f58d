// What an author of an order round can get wrong that its schema (content.ts) lets pass.
import { type Problem, repeatedIds, unknownIds } from '../problem.ts';
import type { OrderRound } from './content.ts';
import { contains, orderKey } from './key.ts';

export function checkOrder(round: OrderRound): Problem[] {
  const ids = round.cards.map((card) => card.id);
  const decoys = round.decoys ?? [];
  const problems = [
    ...repeatedIds(ids, ['cards']),
    ...unknownIds(decoys, ['decoys'], ids),
    ...repeatedIds(decoys, ['decoys']),
    ...(round.before ?? []).flatMap((pair, i) => unknownIds(pair, ['before', i], ids)),
    ...repeatedIds(
      (round.before ?? []).map((pair) => pair.join(' → ')),
      ['before'],
    ),
  ];
  if (decoys.length > 0 && round.method !== 'edit-distance') {
    problems.push({ path: ['decoys'], message: 'decoys need the method edit-distance' });
  }
  if (ids.length - new Set(decoys).size < 2) {
    problems.push({ path: ['cards'], message: 'at least two cards must belong in the row' });
  }
  return [...problems, ...checkPairs(round, ids, decoys)];
}

function checkPairs(round: OrderRound, ids: string[], decoys: string[]): Problem[] {
  if (!round.before) return [];
  const problems: Problem[] = [];
  const { earlier, members } = orderKey(round);
  for (const [i, [a, b]] of round.before.entries()) {
    for (const id of [a, b]) {
      if (decoys.includes(id))
        problems.push({ path: ['before', i], message: `"${id}" is a decoy and has no place` });
    }
    if (contains(earlier[ids.indexOf(a)] ?? 0, ids.indexOf(b)) || a === b) {
      problems.push({ path: ['before', i], message: `"${a}" and "${b}" come before each other (a cycle)` });
    } else if (ids.includes(b) && ids.indexOf(a) > ids.indexOf(b)) {
      problems.push({ path: ['before', i], message: `"${a}" comes before "${b}" but is listed after it` });
    }
  }
  for (const card of members) {
    // A card in no pair could stay in the tray and the board would still get full marks.
    const isFree = earlier[card] === 0 && !earlier.some((mask) => contains(mask, card));
    if (isFree) problems.push({ path: ['cards', card], message: `"${ids[card]}" is in no pair of "before"` });
  }
  return problems;
}
