// What a move does to a board, as a list of names; for retelling.ts.
import type { Round } from '../../../shared/rounds/index.ts';

/** order: the row. match: "card axis zone". choice: statements. All by id. */
export type Names = readonly string[];

export interface Move {
  do: string;
  card: number;
  after?: number | null;
  axis?: number;
  zone?: number;
  on?: boolean;
}

export const cardsOf = (round: Round) => (round.kind === 'choice' ? round.statements : round.cards);
export const idOfCard = (round: Round, card: number): string => cardsOf(round)[card]?.id ?? '';

export function moved(round: Round, names: Names, move: Move): Names {
  const card = idOfCard(round, move.card);
  if (round.kind === 'order') {
    const rest = names.filter((name) => name !== card);
    if (move.do === 'return') return rest;
    if (move.after === null) return [card, ...rest];
    const after = rest.indexOf(idOfCard(round, move.after as number));
    return after < 0 ? [...rest, card] : [...rest.slice(0, after + 1), card, ...rest.slice(after + 1)];
  }
  if (round.kind === 'choice') {
    const rest = names.filter((name) => name !== card);
    if (!move.on) return rest;
    return round.key.length === 1 ? [card] : [...rest, card];
  }
  if (move.do === 'return') return names.filter((name) => name.split(' ')[0] !== card);
  const axis = round.axes[move.axis as number];
  const spot = `${card} ${move.axis} ${axis?.zones[move.zone as number]?.id}`;
  const isElsewhere = (name: string) => !name.startsWith(`${card} ${move.axis} `);
  if (move.do === 'unset') return names.filter((name) => name !== spot);
  return [...names.filter((name) => (axis?.multi ? name !== spot : isElsewhere(name))), spot];
}
