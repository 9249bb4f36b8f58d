// Random classes for the report, from one seed: many small teams that play rounds of every kind, well or badly, replay and skip them,
// play again, leave in the middle, and are moved and forgotten. test/rules/walk.ts does wilder things with fewer people.
import { packSchema } from '../../../shared/rounds/index.ts';
import { makeRng, type Rng } from '../../../shared/rounds/rng.ts';
import { fixturePack } from '../../fixtures/pack.ts';
import { Table } from '../../rules/table.ts';

const text = (en: string) => ({ ko: `${en} (한)`, en });
const named = (...ids: string[]) => ids.map((id) => ({ id, text: text(id) }));

/** One zone a card: where two cards can be swapped. One card is left to discussion. */
const owners = {
  ...fixturePack.rounds[0],
  id: 'owners',
  kind: 'match',
  before: undefined,
  axes: [{ zones: named('z-a', 'z-b', 'z-c', 'z-d') }],
  cards: named('a', 'b', 'c', 'd'),
  key: { a: [['z-a']], b: [['z-b']], c: [['z-c']], d: [['z-d']] },
  unscored: ['d'],
};

const { before: _, ...plainOwners } = owners;
export const classPack = packSchema.parse(
  JSON.parse(JSON.stringify({ ...fixturePack, rounds: [...fixturePack.rounds, plainOwners] })),
);

const ROUNDS = classPack.rounds.map(({ id }) => id);

export function randomClass(seed: number): Table {
  const rng = makeRng(seed);
  const form = rng.below(2) === 0 ? 'live' : 'review';
  const size = 1 + rng.below(2);
  const table = new Table({
    form,
    settings: { teamSize: size, formation: 'auto', isTimed: false },
    rounds: shuffled(ROUNDS, rng).slice(0, 2 + rng.below(3)),
    pack: classPack,
  });
  const seats = table.crew(...Array.from({ length: size * (3 + rng.below(6)) }, (_, i) => `P${i}`));
  const games = 1 + (rng.below(4) === 0 ? 1 : 0);
  for (let game = 0; game < games; game++) {
    if (table.phase === 'finished') table.host('playAgain');
    table.host('start');
    for (let i = 0; i < 30 && table.phase !== 'finished'; i++) playPhase(table, seats, rng);
    if (table.phase !== 'finished' && rng.below(2)) table.host('end');
  }
  return table;
}

function shuffled<T>(items: readonly T[], rng: Rng): T[] {
  const rest = [...items];
  return items.map(() => rest.splice(rng.below(rest.length), 1)[0] as T);
}

function playPhase(table: Table, seats: readonly number[], rng: Rng): void {
  const dice = rng.below(40);
  const seat = seats[rng.below(seats.length)] as number;
  if (dice === 0) table.away(seat);
  if (dice === 1) for (const each of seats) table.arrive(each, `n.2.${rng.below(1000)}`);
  if (dice === 2) table.host('moveSeat', { seat, team: 1 + rng.below(3) });
  if (dice === 3) table.host('removeSeat', { seat });
  if (dice === 4) table.host('restoreSeat', { seat });
  if (dice === 5 && rng.below(3) === 0) table.host('forgetSeat', { seat });
  if (dice === 6) table.join(`late${rng.below(1000)}`);
  if (dice === 7) table.host('replayRound');
  if (dice === 8) table.host('skipRound');
  table.wait(rng.below(20_000));
  if (table.phase === 'play') {
    playBoards(table, [...seats, table.state.seats.size], rng);
    table.host('endRound');
  } else if (table.phase === 'discussion' && rng.below(4) === 0) table.host('skipToReveal');
  else if (table.phase === 'reveal' && rng.below(3) === 0)
    table.host('revealStep', { step: 1 + rng.below(3) });
  else table.host('next');
  table.wait(3_000);
}

/** Each plays some of the way to full marks, blunders, takes back, gets ready; some do nothing. */
function playBoards(table: Table, seats: readonly number[], rng: Rng): void {
  const { round } = table.state;
  if (!round) return;
  for (const seat of seats) {
    if (rng.below(6) === 0) continue;
    const skill = rng.below(5);
    if (round.round.id === 'owners' && skill < 2) swapTwo(table, seat);
    const moves = round.round.id === 'owners' && skill < 2 ? [] : table.perfect();
    for (const play of moves) {
      table.wait(rng.below(2_000));
      const board = table.boardOf(seat);
      if (!board) break;
      if (rng.below(5) < skill) table.say(seat, { type: 'move', play });
      else if (rng.below(3) > 0) {
        const move = round.kind.randomMove(round.round, board.value, rng);
        const wild = { kind: round.round.kind, move: round.kind.encode(round.round, move, round.deal) };
        table.say(seat, { type: 'move', play: wild });
      }
      if (rng.below(8) === 0) table.say(seat, { type: 'undo', version: table.boardOf(seat)?.version ?? 0 });
    }
    if (rng.below(3) === 0) table.ready(seat, rng.below(5) > 0);
  }
}

/** Two cards in each other's place. */
function swapTwo(table: Table, seat: number): void {
  const { round } = table.state;
  if (!round) return;
  for (const [card, zone] of [
    [0, 1],
    [1, 0],
  ]) {
    const move = round.kind.encode(round.round, { do: 'set', card, axis: 0, zone }, round.deal);
    table.say(seat, { type: 'move', play: { kind: 'match', move } });
  }
}
