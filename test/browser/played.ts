// A class that has played to the end, for what is opened after class: people with lines of their own who make written moves, led by a
// host without a page. Every game of the same script is the same, and takes no longer than its moves: nobody counts 3-2-1.
import assert from 'node:assert/strict';
import type { Command } from '../../shared/protocol/commands.ts';
import type { AnyMove } from '../../shared/rounds/index.ts';
import { TestClient } from '../helpers/client.ts';
import { type Answer, perfect, pieceOf, roundOf } from './answers.ts';
import type { OpenedRoom, Stage } from './stage.ts';

type Bound = Extract<Command, { phaseNo: number }>['type'];

export interface Script {
  people: number;
  /** How many mistakes a board makes in a round, both counted from 0. By default the first ship makes none, the next one more … */
  mistakes?: (board: number, round: number) => number;
  toEnd?: boolean;
}

/** Plays every round of the room; in a review both attempts, the first of them alone with one mistake more. */
export async function playClass(
  stage: Pick<Stage, 'url' | 'passCountdown'>,
  room: OpenedRoom,
  { people, mistakes = (board) => board, toEnd = true }: Script,
): Promise<void> {
  const host = await new TestClient(stage.url, {
    role: 'host',
    room: room.room,
    secret: room.hostSecret,
  }).ready();
  const players: TestClient[] = [];
  for (let n = 1; n <= people; n++) {
    const player = new TestClient(stage.url, { code: room.code });
    await player.ready();
    players.push(await player.join(`Person ${n}`));
  }
  const ask = (type: Bound, more: object = {}) =>
    host.ask({ type, phaseNo: host.get('phase').phaseNo, ...more } as Command);
  await ask('start');
  const plan = host.get('control').plan.map(({ id }) => id);
  for (const [n, id] of plan.entries()) {
    await host.until(() => host.get('phase').phase === 'briefing' && host.get('phase').roundNo === n + 1);
    await ask('next');
    stage.passCountdown();
    await playAll(host, players, id, (board) => mistakes(board, n) + (isReview(host) ? 1 : 0));
    await ask('endRound');
    if (isReview(host)) {
      await host.phase('discussion');
      await ask('next');
      await playAll(host, players, id, (board) => mistakes(board, n));
      await ask('endRound');
    }
    await host.phase('reveal');
    await ask('revealStep', { step: 2 });
    await ask('next');
    await host.phase('standings');
    if (n + 1 < plan.length || toEnd) await ask('next');
  }
  if (toEnd) await host.phase('finished');
  for (const client of [host, ...players]) await client.close();
}

const isReview = (host: TestClient): boolean => host.get('room').form === 'review';

/** Members of a ship take turns, card by card; then each says that it is ready. */
async function playAll(
  host: TestClient,
  players: readonly TestClient[],
  id: string,
  mistakes: (board: number) => number,
): Promise<void> {
  await Promise.all([host, ...players].map((client) => client.phase('play')));
  await Promise.all(players.map((player) => player.until(() => player.mirror.get('board') !== null)));
  const crews = Map.groupBy(players, (player) => player.get('board').number);
  const boards = [...crews.keys()].sort((a, b) => a - b);
  await Promise.all(
    boards.map(async (number, board) => {
      const crew = crews.get(number) ?? [];
      for (const [i, move] of movesOf(withMistakes(id, mistakes(board))).entries()) {
        const hand = crew[i % crew.length] as TestClient;
        const ack = await hand.play(asDealt(hand, id, move));
        assert.ok(ack.ok, `${id}: ${JSON.stringify(ack)}`);
      }
    }),
  );
}

/** A perfect answer with so many mistakes in it, as far as it has places for them. */
function withMistakes(id: string, count: number): Answer {
  const right = perfect(id);
  if (right.kind === 'order') {
    const row = [...right.row];
    for (let i = 0; i < Math.min(count, Math.floor(row.length / 2)); i++)
      row.splice(2 * i, 2, row[2 * i + 1] as string, row[2 * i] as string);
    return { kind: 'order', row };
  }
  if (right.kind === 'choice') {
    const round = roundOf(id);
    const others = round.kind === 'choice' ? round.statements.map((one) => one.id) : [];
    const wrong = others.filter((one) => !right.chosen.includes(one));
    return count === 0 ? right : { kind: 'choice', chosen: wrong.slice(0, 1) };
  }
  const entries = Object.entries(right.placed).slice(
    0,
    Math.max(1, Object.keys(right.placed).length - count),
  );
  return { kind: 'match', placed: Object.fromEntries(entries) };
}

function movesOf(answer: Answer): AnyMove[] {
  if (answer.kind === 'order')
    return answer.row.map((card, i) => {
      const after = answer.row[i - 1] ?? null;
      return { kind: 'order', move: { do: 'place', card, after } };
    });
  if (answer.kind === 'choice')
    return answer.chosen.map((card) => ({ kind: 'choice', move: { do: 'choose', card, on: true } }));
  return Object.entries(answer.placed).flatMap(([card, zones]) =>
    zones.flatMap((zone, axis): AnyMove[] =>
      zone === '' ? [] : [{ kind: 'match', move: { do: 'set', card, axis, zone } }],
    ),
  );
}

/** With the ids that this round was dealt with. */
function asDealt(hand: TestClient, id: string, play: AnyMove): AnyMove {
  const card = (authored: string) => hand.cardId(pieceOf(id, authored).text.en);
  if (play.kind === 'order' && play.move.do === 'place') {
    const { move } = play;
    return {
      kind: 'order',
      move: { do: 'place', card: card(move.card), after: move.after && card(move.after) },
    };
  }
  if (play.kind === 'choice' && play.move.do === 'choose')
    return { kind: 'choice', move: { ...play.move, card: card(play.move.card) } };
  if (play.kind !== 'match' || play.move.do !== 'set') return play;
  const { move } = play;
  const text = pieceOf(id, move.zone).text.en;
  const zone = hand.get('task').axes[move.axis]?.zones.find((one) => one.text.en === text)?.id ?? '';
  return { kind: 'match', move: { ...move, card: card(move.card), zone } };
}
