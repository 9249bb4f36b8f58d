// Grades match rounds the naive way: sets of zone names per "card/axis", one published formula after the other. Shares
// no code with shared/rounds/match, so that a mistake would have to be made twice.
import type { MatchMethod, MatchRound } from '../../shared/rounds/match/content.ts';
import type { MatchBoard } from '../../shared/rounds/match/rules.ts';

const common = (a: Set<string>, b: Set<string>) => [...a].filter((item) => b.has(item)).length;
const isMulti = (round: MatchRound, axis: number) => round.axes[axis]?.multi === true;

/** Cells that count, as `card/axis`, with what is accepted there. */
function countedCells(
  round: MatchRound,
): { cell: string; card: string; axis: number; accepted: Set<string> }[] {
  return Object.entries(round.key).flatMap(([card, lists]) =>
    lists.flatMap((list, axis) => {
      const all = round.axes[axis]?.zones.every((zone) => list.includes(zone.id));
      const listed = round.unscored?.includes(card);
      if (!isMulti(round, axis) && all) return [];
      if (listed && (round.axes.length === 1 || (!isMulti(round, axis) && list.length > 1))) return [];
      return [{ cell: `${card}/${axis}`, card, axis, accepted: new Set(list) }];
    }),
  );
}

export function matchOracle(
  round: MatchRound,
  method: MatchMethod,
  board: MatchBoard,
): { accuracy: number; right: number; of: number } {
  const placed = new Map<string, Set<string>>();
  for (const [i, axes] of board.zones.entries()) {
    for (const [axis, zones] of axes.entries()) {
      if (zones.length === 0) continue;
      const names = zones.map((zone) => round.axes[axis]?.zones[zone]?.id ?? '');
      placed.set(`${round.cards[i]?.id}/${axis}`, new Set(names));
    }
  }
  const cells = countedCells(round);
  const isRight = ({ cell, axis, accepted }: (typeof cells)[number]) => {
    const here = placed.get(cell) ?? new Set<string>();
    const hits = common(here, accepted);
    return hits === here.size && hits === (isMulti(round, axis) ? accepted.size : 1);
  };
  const right = cells.filter(isRight).length;
  const decoyCells = [...placed.keys()].filter((cell) => round.decoys?.includes(cell.split('/')[0] ?? ''));
  const plain = (right - decoyCells.length) / cells.length;
  const worth = (card: string, zone: string) => round.mapping?.[card]?.[zone] ?? round.default ?? 0;

  const raw = (): number => {
    switch (method) {
      case 'pairs-right':
        return plain;
      case 'pairs-right-corrected': {
        let chance = 0;
        for (const { axis, accepted } of cells)
          chance += accepted.size / (round.axes[axis]?.zones.length ?? 1);
        chance /= cells.length;
        return (plain - chance) / (1 - chance);
      }
      case 'all-or-nothing':
        return right === cells.length && decoyCells.length === 0 ? 1 : 0;
      case 'right-minus-wrong': {
        let score = 0;
        let most = 0;
        for (const { cell, axis, accepted } of cells) {
          const here = placed.get(cell) ?? new Set<string>();
          score += 2 * common(here, accepted) - here.size;
          most += isMulti(round, axis) ? accepted.size : 1;
        }
        for (const cell of decoyCells) score -= placed.get(cell)?.size ?? 0;
        return score / most;
      }
      case 'mapped': {
        let best = 0;
        for (const { card, axis, accepted } of cells) {
          const values = [...accepted].map((zone) => worth(card, zone));
          best += isMulti(round, axis) ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values);
        }
        let sum = 0;
        const counted = [...cells.map(({ cell }) => cell), ...decoyCells];
        for (const cell of counted) {
          for (const zone of placed.get(cell) ?? []) sum += worth(cell.split('/')[0] ?? '', zone);
        }
        const upper = round.upper ?? best;
        return upper > 0 ? Math.min(upper, Math.max(round.lower ?? 0, sum)) / upper : 0;
      }
    }
  };
  const accuracy = placed.size === 0 || cells.length === 0 ? 0 : Math.min(1, Math.max(0, raw()));
  return { accuracy, right, of: cells.length };
}
