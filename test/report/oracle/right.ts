// What is right on a board, decided the slow way: all valid orders are written out, cells are read from the key. For counting.ts.
import type { Round } from '../../../shared/rounds/index.ts';
import { type Pair, validOrders } from '../../kinds/orderOracle.ts';
import type { Names } from './moves.ts';

export type OrderRound = Extract<Round, { kind: 'order' }>;
export type MatchRound = Extract<Round, { kind: 'match' }>;

const pairsOf = (round: OrderRound, belongs: readonly string[]): Pair[] => {
  const ids = round.cards.map(({ id }) => id);
  const listed = round.before?.map(([a, b]) => [ids.indexOf(a), ids.indexOf(b)] as const);
  return (
    listed ?? belongs.slice(1).map((id, i) => [ids.indexOf(belongs[i] as string), ids.indexOf(id)] as const)
  );
};
export const belonging = (round: OrderRound): string[] =>
  round.cards.map(({ id }) => id).filter((id) => !round.decoys?.includes(id));

const orders = new Map<string, string[][]>();
export function ordersOf(round: OrderRound): string[][] {
  const known = orders.get(round.id);
  if (known) return known;
  const ids = round.cards.map(({ id }) => id);
  const belongs = belonging(round);
  const found = validOrders(
    belongs.map((id) => ids.indexOf(id)),
    pairsOf(round, belongs),
  ).map((order) => order.map((card) => ids[card] as string));
  orders.set(round.id, found);
  return found;
}

/** Cells that are graded: [card, axis, accepted]. */
export function gradedCells(round: MatchRound): [string, number, string[]][] {
  return Object.entries(round.key).flatMap(([card, lists]) =>
    lists.flatMap((accepted, axis): [string, number, string[]][] => {
      const of = round.axes[axis];
      if (!of?.multi && accepted.length === of?.zones.length) return [];
      const isLeft = round.unscored?.includes(card);
      return isLeft && (round.axes.length === 1 || (!of?.multi && accepted.length > 1))
        ? []
        : [[card, axis, accepted]];
    }),
  );
}

export const isGraded = (round: Round, card: string): boolean =>
  round.kind !== 'match' ||
  round.decoys?.includes(card) === true ||
  gradedCells(round).some(([other]) => other === card);

export const liesOn = (names: Names, card: string): boolean =>
  names.some((name) => name.split(' ')[0] === card);

export function isRight(round: Round, names: Names, card: string): boolean {
  if (round.kind === 'choice') return names.includes(card) === round.key.includes(card);
  if (round.decoys?.includes(card)) return !liesOn(names, card);
  if (round.kind === 'match') {
    return gradedCells(round).every(([other, axis, accepted]) => {
      if (other !== card) return true;
      const here = names
        .filter((name) => name.startsWith(`${card} ${axis} `))
        .map((name) => name.split(' ')[2]);
      if (round.axes[axis]?.multi) return here.sort().join() === [...accepted].sort().join();
      return here.length === 1 && accepted.includes(here[0] as string);
    });
  }
  const row = names.filter((name) => !round.decoys?.includes(name));
  const hits = (order: string[]) => order.filter((name, i) => row[i] === name).length;
  const all = ordersOf(round);
  const most = Math.max(...all.map(hits));
  const nearest = all.find((order) => hits(order) === most) as string[];
  return row[nearest.indexOf(card)] === card;
}
