// The commonest mistakes of a class, found the slow way: every candidate is counted again each time. For counting.ts.
import type { Round } from '../../../shared/rounds/index.ts';
import type { Names } from './moves.ts';
import { belonging, gradedCells, type MatchRound, type OrderRound, ordersOf } from './right.ts';

export interface SlowMistake {
  type: string;
  cards: string[];
  zone: string | null;
  boards: number;
}

export function mistakesOf(round: Round, boards: readonly Names[]): SlowMistake[] {
  if (round.kind === 'choice') {
    const found = round.statements.map(({ id }): SlowMistake => {
      const isAnswer = round.key.includes(id);
      const wrong = boards.filter((names) => names.includes(id) !== isAnswer).length;
      const isPassed = isAnswer && round.key.length === 1;
      return { type: isAnswer ? 'missed' : 'picked', cards: [id], zone: null, boards: isPassed ? 0 : wrong };
    });
    return commonest(found.map((mistake) => ({ mistake, near: 0 })));
  }
  return round.kind === 'order' ? orderMistakes(round, boards) : matchMistakes(round, boards);
}

const commonest = (found: { mistake: SlowMistake; near: number }[]): SlowMistake[] =>
  found
    .filter(({ mistake }) => mistake.boards > 0)
    .sort((a, b) => b.mistake.boards - a.mistake.boards || a.near - b.near)
    .slice(0, 3)
    .map(({ mistake }) => mistake);

function orderMistakes(round: OrderRound, boards: readonly Names[]): SlowMistake[] {
  const all = ordersOf(round);
  const isBefore = (a: string, b: string) =>
    a !== b && all.every((order) => order.indexOf(a) < order.indexOf(b));
  const belongs = belonging(round);
  const inversions = belongs.flatMap((a) =>
    belongs
      .filter((b) => isBefore(a, b))
      .map((b) => ({
        near: belongs.filter((mid) => isBefore(a, mid) && isBefore(mid, b)).length,
        mistake: {
          type: 'inversion',
          cards: [b, a],
          zone: null,
          boards: boards.filter(
            (row) => row.includes(a) && row.includes(b) && row.indexOf(b) < row.indexOf(a),
          ).length,
        },
      })),
  );
  const decoys = (round.decoys ?? []).map((card) => ({
    near: 0,
    mistake: {
      type: 'decoy',
      cards: [card],
      zone: null,
      boards: boards.filter((row) => row.includes(card)).length,
    },
  }));
  return commonest([...inversions, ...decoys]);
}

function matchMistakes(round: MatchRound, boards: readonly Names[]): SlowMistake[] {
  const cells = gradedCells(round);
  const isWrong = (spot: string) => {
    const [card = '', axis = '', zone = ''] = spot.split(' ');
    if (round.decoys?.includes(card)) return true;
    const cell = cells.find(([other, of]) => other === card && `${of}` === axis);
    return cell !== undefined && !cell[2].includes(zone);
  };
  const left = boards.map((names) => names.filter(isWrong));
  const wrong = left.map((spots) => [...spots]);
  const have = (spots: string[]) => wrong.filter((own) => spots.every((spot) => own.includes(spot)));
  const candidates = swapsOf(cells);
  // In the order of cards, axes, zones, which decides between equals.
  for (const { id } of round.cards)
    for (const [axis, { zones }] of round.axes.entries())
      for (const zone of zones) candidates.push([`${id} ${axis} ${zone.id}`]);
  const told: SlowMistake[] = [];
  while (told.length < 3) {
    let best: string[] | null = null;
    let most = 0;
    for (const spots of candidates) {
      let worth = 0;
      wrong.forEach((own, i) => {
        if (spots.every((spot) => own.includes(spot)))
          worth += spots.filter((spot) => left[i]?.includes(spot)).length;
      });
      if (worth > most) [best, most] = [spots, worth];
    }
    if (!best) break;
    const spots = best;
    const [card = '', , zone = ''] = (spots[0] as string).split(' ');
    const isPair = spots.length === 2;
    told.push({
      type: isPair ? 'swapped' : round.decoys?.includes(card) ? 'decoy' : 'placed',
      cards: spots.map((spot) => spot.split(' ')[0] as string),
      zone: isPair ? null : zone,
      boards: have(spots).length,
    });
    wrong.forEach((own, i) => {
      if (spots.every((spot) => own.includes(spot)))
        left[i] = (left[i] ?? []).filter((spot) => !spots.includes(spot));
    });
  }
  return told;
}

/** Two cards of one axis, each of whose only zone nobody else may lie in. */
function swapsOf(cells: [string, number, string[]][]): string[][] {
  const alone = cells.filter(
    ([card, axis, accepted]) =>
      accepted.length === 1 &&
      cells.every(
        ([other, of, zones]) => other === card || of !== axis || !zones.includes(accepted[0] as string),
      ),
  );
  return alone.flatMap(([a, axis, [za]], i) =>
    alone
      .slice(i + 1)
      .flatMap(([b, of, [zb]]) => (of === axis ? [[`${a} ${axis} ${zb}`, `${b} ${axis} ${za}`]] : [])),
  );
}
