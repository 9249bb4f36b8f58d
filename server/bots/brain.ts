// What a rehearsal bot would answer: the right moves of the round with mistakes of its own, in the ids that this room
// dealt. It sees what players see and looks texts up in the pack that the server handed it; nothing of that crosses the
// wire. When it moves: bot.ts.
import type { BoardSlice, TaskSlice } from '../../shared/protocol/views.ts';
import { type AnyMove, kindOf, type Pack, type Round } from '../../shared/rounds/index.ts';
import type { Deal } from '../../shared/rounds/kind.ts';
import type { Rng } from '../../shared/rounds/rng.ts';

export interface Belief {
  /** Opaque id of the card that it is about. */
  readonly card: string;
  readonly play: AnyMove;
}

interface Ask {
  readonly task: TaskSlice;
  readonly pack: Pack;
  /** 0 … 1: how often it knows where a card belongs. */
  readonly skill: number;
  readonly rng: Rng;
}

/** In the order in which somebody who knew it all would move. Empty while the cards are not shown. */
export function believe({ task, pack, skill, rng }: Ask): Belief[] {
  const round = pack.rounds.find(
    ({ title, prompt }) => title.en === task.title.en && prompt.en === task.prompt.en,
  );
  if (!round || !task.cards) return [];
  const kind = kindOf(round.kind);
  const deal = dealOf(round, task);
  return kind.perfectMoves(round).map((right) => {
    const card = deal.cards[kind.cardOf(right)] ?? '';
    const move = rng.fraction() < skill ? right : kind.randomMove(round, kind.empty(round), rng);
    return { card, play: { kind: round.kind, move: kind.encode(round, move, deal) } as AnyMove };
  });
}

/** Those it would place first: what was dealt to its hand. All, where nothing was dealt to anybody here. */
export function ownShare(beliefs: readonly Belief[], board: BoardSlice, seat: number): Belief[] {
  const own = beliefs.filter(({ card }) => board.shares[card] === seat);
  return own.length > 0 || Object.keys(board.shares).length > 0 ? own : [...beliefs];
}

/** Authored index → id in this room, by the texts that are shown. */
function dealOf(round: Round, task: TaskSlice): Deal {
  const authored = 'statements' in round ? round.statements : round.cards;
  const axes = 'axes' in round ? round.axes : [];
  return {
    cards: authored.map(({ text }) => task.cards?.find((card) => card.text.en === text.en)?.id ?? ''),
    zones: axes.map(({ zones }, axis) =>
      zones.map(({ text }) => task.axes[axis]?.zones.find((zone) => zone.text.en === text.en)?.id ?? ''),
    ),
    cardOrder: [],
    zoneOrder: [],
  };
}
