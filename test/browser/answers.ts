// What a team answers, in the authored names of the pack: the perfect answer, what an answer is worth by the kind's own
// rules, and its texts as a page shows them. Putting it on a board is hands.ts.
import { BUNDLED_DIR, loadFolder } from '../../server/content/load.ts';
import { type AnyMove, kindOf, type Round } from '../../shared/rounds/index.ts';
import type { Accuracy, Deal } from '../../shared/rounds/kind.ts';

export type Answer =
  | { kind: 'order'; row: string[] }
  /** Card → one zone per axis. */
  | { kind: 'match'; placed: Record<string, string[]> }
  | { kind: 'choice'; chosen: string[] };

const packs = loadFolder(BUNDLED_DIR).packs.map(({ pack }) => pack);

export function roundOf(id: string): Round {
  const found = packs.flatMap(({ rounds }) => rounds).find((round) => round.id === id);
  if (!found) throw new Error(`no round ${id}`);
  return found;
}

export function perfect(id: string): Answer {
  const round = roundOf(id);
  if (round.kind === 'order') {
    const cards = round.cards.map((card) => card.id).filter((card) => !round.decoys?.includes(card));
    return { kind: 'order', row: cards };
  }
  if (round.kind === 'choice') return { kind: 'choice', chosen: [...round.key] };
  const placed: Record<string, string[]> = {};
  for (const [card, axes] of Object.entries(round.key)) placed[card] = axes.map((zones) => zones[0] ?? '');
  return { kind: 'match', placed };
}

export const piecesOf = (round: Round) => (round.kind === 'choice' ? round.statements : round.cards);

/** Text and label of a card, statement or zone, by its authored name. */
export function pieceOf(id: string, piece: string) {
  const round = roundOf(id);
  const zones = round.kind === 'match' ? round.axes.flatMap((axis) => axis.zones) : [];
  const found = [...piecesOf(round), ...zones].find((one) => one.id === piece);
  if (!found) throw new Error(`${id} has no ${piece}`);
  return found;
}

function movesOf(answer: Answer): AnyMove[] {
  switch (answer.kind) {
    case 'order':
      return answer.row.map((card, i) => {
        const after = answer.row[i - 1] ?? null;
        return { kind: 'order', move: { do: 'place', card, after } };
      });
    case 'choice':
      return answer.chosen.map((card) => ({ kind: 'choice', move: { do: 'choose', card, on: true } }));
    case 'match':
      return Object.entries(answer.placed).flatMap(([card, zones]) =>
        zones.map((zone, axis): AnyMove => ({ kind: 'match', move: { do: 'set', card, axis, zone } })),
      );
  }
}

/** What the rules of the kind make of it; with no share of speed the points are a thousand times the accuracy. */
export function graded(id: string, answer: Answer): Accuracy & { points: number } {
  const round = roundOf(id);
  const kind = kindOf(round.kind);
  const zones = round.kind === 'match' ? round.axes.map((axis) => axis.zones.map((zone) => zone.id)) : [];
  const cards = piecesOf(round).map((piece) => piece.id);
  const deal: Deal = {
    cards,
    zones,
    cardOrder: [...cards.keys()],
    zoneOrder: zones.map((axis) => [...axis.keys()]),
  };
  let board = kind.empty(round);
  for (const { move } of movesOf(answer)) {
    const known = kind.decode(round, move, deal);
    if (known === null) throw new Error(`${id} does not know ${JSON.stringify(move)}`);
    const next = kind.apply(round, board, known);
    if (next !== 'unchanged') board = next;
  }
  const grade = kind.grade(round, board);
  return { ...grade, points: Math.round(1000 * grade.accuracy) };
}
