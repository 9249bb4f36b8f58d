// Plays a round with a perfect team, nobody, chance and laziness: what would each board score? A round that pays
// for guessing teaches nothing. check.ts prints and judges the figures.

import { dealRound } from '../../shared/rounds/deal.ts';
import { type AnyMove, kindOf, type Round } from '../../shared/rounds/index.ts';
import type { Deal, Kind } from '../../shared/rounds/kind.ts';
import { makeRng, mixSeed } from '../../shared/rounds/rng.ts';
import { cardsOf } from './rules.ts';

const SEED = 20_191;
/** Which ids are dealt changes no score. */
const DEAL_SEED = '00'.repeat(32);
const RANDOM_BOARDS = 300;
/** A random board is played until everything lies somewhere, or for this many moves a card. */
const MOVES_PER_CARD = 12;
/** What guessing may earn before content:check warns. */
export const CHANCE_LIMIT = 0.35;

export interface PlayThrough {
  perfect: number;
  untouched: number;
  /** Mean accuracy of random full boards. */
  random: number;
  /** The best of "everything in one zone" (match); the mean of picking one statement blindly, or of all where several are right (choice). */
  lazy: number | null;
  /** Seconds that reading prompt and cards takes: Korean characters / 6 + 4 a card. */
  readingSeconds: number;
}

export function playThrough(round: Round): PlayThrough {
  const kind = kindOf(round.kind);
  const accuracy = (board: unknown) => kind.grade(round, board).accuracy;
  const perfect = kind
    .perfectMoves(round)
    .reduce<unknown>((board, move) => play(kind, round, board, move), kind.empty(round));
  const randoms = Array.from({ length: RANDOM_BOARDS }, (_, n) => accuracy(randomBoard(kind, round, n)));
  return {
    perfect: accuracy(perfect),
    untouched: accuracy(kind.empty(round)),
    random: mean(randoms),
    lazy: lazyAccuracy(kind, round),
    readingSeconds: readingSeconds(round),
  };
}

function play(kind: Kind, round: Round, board: unknown, move: unknown): unknown {
  const next = kind.apply(round, board, move);
  return next === 'unchanged' ? board : next;
}

function randomBoard(kind: Kind, round: Round, n: number): unknown {
  const rng = makeRng(mixSeed(SEED, n));
  let board = kind.empty(round);
  for (let left = MOVES_PER_CARD * cardsOf(round).length; left > 0; left--) {
    board = play(kind, round, board, kind.randomMove(round, board, rng));
    const { placed, half, of } = kind.progress(round, board);
    if (placed === of && half === 0) break;
  }
  return board;
}

function lazyAccuracy(kind: Kind, round: Round): number | null {
  const deal = dealRound(kind, round, DEAL_SEED);
  const score = (moves: AnyMove['move'][]) => {
    const board = moves.reduce<unknown>(
      (before, move) => play(kind, round, before, kind.decode(round, move, deal)),
      kind.empty(round),
    );
    return kind.grade(round, board).accuracy;
  };
  if (round.kind === 'match') return Math.max(...oneCellBoards(deal).map(score));
  if (round.kind !== 'choice') return null;
  const picks = deal.cards.map((card) => ({ do: 'choose' as const, card, on: true }));
  return Math.max(mean(picks.map((pick) => score([pick]))), round.key.length > 1 ? score(picks) : 0);
}

/** For each combination of one zone an axis: the moves that put every card there. */
function oneCellBoards(deal: Deal): AnyMove['move'][][] {
  const cells = deal.zones.reduce<string[][]>(
    (found, zones) => found.flatMap((cell) => zones.map((z) => [...cell, z])),
    [[]],
  );
  return cells.map((cell) =>
    deal.cards.flatMap((card) => cell.map((zone, axis) => ({ do: 'set' as const, card, axis, zone }))),
  );
}

function readingSeconds(round: Round): number {
  const cards = cardsOf(round);
  const characters = [round.prompt.ko, ...cards.map((card) => card.text.ko)].reduce(
    (sum, text) => sum + [...text].length,
    0,
  );
  return Math.ceil(characters / 6 + 4 * cards.length);
}

const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
