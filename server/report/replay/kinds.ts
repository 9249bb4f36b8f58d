// Moves and boards of each kind in words, for people who read a log in a terminal. Rules and views are shared/rounds; a new
// kind adds an entry here.
import type { Lang, Text } from '../../../shared/content/text.ts';
import type { ChoiceRound } from '../../../shared/rounds/choice/content.ts';
import type { ChoiceBoard, ChoiceLogMove } from '../../../shared/rounds/choice/rules.ts';
import type { KindName } from '../../../shared/rounds/index.ts';
import type { MatchRound } from '../../../shared/rounds/match/content.ts';
import type { MatchBoard, MatchLogMove } from '../../../shared/rounds/match/rules.ts';
import type { OrderRound } from '../../../shared/rounds/order/content.ts';
import type { OrderBoard, OrderLogMove } from '../../../shared/rounds/order/rules.ts';

/** `R`: the round, `B`: a board, `M`: a move as the log keeps it. */
interface InWords<R, B, M> {
  move(round: R, move: M, lang: Lang): string;
  /** One line a place of the board, the tray last. */
  board(round: R, board: B, lang: Lang): string[];
}

interface Named {
  text: Text;
  short?: Text | undefined;
}

const nameOf = (things: readonly Named[], i: number, lang: Lang): string => {
  const thing = things[i];
  return thing ? `“${(thing.short ?? thing.text)[lang]}”` : `card ${i}`;
};

const tray = (cards: readonly Named[], isIn: (card: number) => boolean, lang: Lang): string[] => {
  const left = cards.flatMap((_, i) => (isIn(i) ? [nameOf(cards, i, lang)] : []));
  return left.length > 0 ? [`tray: ${left.join(', ')}`] : [];
};

const order: InWords<OrderRound, OrderBoard, OrderLogMove> = {
  move({ cards }, move, lang) {
    const card = nameOf(cards, move.card, lang);
    if (move.do === 'return') return `takes ${card} back to the tray`;
    return move.after === null
      ? `puts ${card} first`
      : `puts ${card} after ${nameOf(cards, move.after, lang)}`;
  },
  board: ({ cards }, { row }, lang) => [
    ...row.map((card, i) => `${i + 1}. ${nameOf(cards, card, lang)}`),
    ...tray(cards, (card) => !row.includes(card), lang),
  ],
};

const zoneName = ({ axes }: MatchRound, axis: number, zone: number, lang: Lang): string =>
  `“${axes[axis]?.zones[zone]?.text[lang] ?? `zone ${zone}`}”`;

const match: InWords<MatchRound, MatchBoard, MatchLogMove> = {
  move(round, move, lang) {
    const card = nameOf(round.cards, move.card, lang);
    if (move.do === 'return') return `takes ${card} back to the tray`;
    if (move.do === 'restore') return `puts ${card} back where it lay`;
    const zone = zoneName(round, move.axis, move.zone, lang);
    return move.do === 'set' ? `puts ${card} into ${zone}` : `takes ${card} out of ${zone}`;
  },
  board: (round, { zones }, lang) => [
    ...round.cards.flatMap((_, card) => {
      const lies = (zones[card] ?? []).map((of, axis) => of.map((zone) => zoneName(round, axis, zone, lang)));
      if (lies.every((of) => of.length === 0)) return [];
      return [`${nameOf(round.cards, card, lang)}: ${lies.map((of) => of.join(' and ') || '–').join(' × ')}`];
    }),
    ...tray(round.cards, (card) => (zones[card] ?? []).every((of) => of.length === 0), lang),
  ],
};

const choice: InWords<ChoiceRound, ChoiceBoard, ChoiceLogMove> = {
  move: ({ statements }, { card, on }, lang) =>
    `${on ? 'picks' : 'lets go of'} ${nameOf(statements, card, lang)}`,
  board: ({ statements }, { chosen }, lang) =>
    statements.map((_, i) => `[${chosen.includes(i) ? 'x' : ' '}] ${nameOf(statements, i, lang)}`),
};

const kinds: Record<KindName, unknown> = { order, match, choice };

/** The words of a kind with its types erased: boards and moves come from the same round. */
export const inWords = (kind: KindName): InWords<unknown, unknown, unknown> =>
  kinds[kind] as InWords<unknown, unknown, unknown>;
