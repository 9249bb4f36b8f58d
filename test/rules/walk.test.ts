// The decider as a whole: random people do random things, and after every event the views may differ only where
// `touches` says so. This is the brute-force diff that keeps every declared touch honest.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decide,
  evolve,
  initial,
  type RoomState,
  touches,
  view,
  viewSlice,
} from '../../shared/game/index.ts';
import type { AudienceKey } from '../../shared/protocol/messages.ts';
import type { Form } from '../../shared/protocol/views.ts';
import { kindOf } from '../../shared/rounds/index.ts';
import { makeRng, type Rng } from '../../shared/rounds/rng.ts';
import { HOST, Table } from './table.ts';

const audiences = (state: RoomState): AudienceKey[] => [
  'room',
  'host',
  'screen',
  ...[...state.teams].map(({ team }) => `team:${team}` as const),
  ...[...state.seats].map(({ seat }) => `seat:${seat}` as const),
];

const snapshotAll = (state: RoomState) =>
  new Map(audiences(state).map((audience) => [audience, view(state, audience) as Record<string, unknown>]));

/** Every difference between two moments that no touch of the event declares. */
function undeclared(
  before: ReturnType<typeof snapshotAll>,
  after: ReturnType<typeof snapshotAll>,
  declared: ReturnType<typeof touches>,
): string[] {
  const has = (audience: AudienceKey, slice: string) =>
    declared.some((touch) => {
      const isIt =
        touch.audience === audience ||
        (touch.audience === 'teams' && audience.startsWith('team:')) ||
        (touch.audience === 'seats' && audience.startsWith('seat:'));
      return isIt && (touch.slices === 'all' || touch.slices.includes(slice as never));
    });
  const missing: string[] = [];
  for (const [audience, slices] of after) {
    const old = before.get(audience) ?? {};
    for (const name of new Set([...Object.keys(slices), ...Object.keys(old)])) {
      if (JSON.stringify(slices[name]) !== JSON.stringify(old[name]) && !has(audience, name))
        missing.push(`${audience} ${name}`);
    }
  }
  return missing;
}

const hostTypes = [
  'start',
  'next',
  'next',
  'next',
  'pause',
  'resume',
  'endRound',
  'skipRound',
  'replayRound',
  'showDistribution',
  'skipToReveal',
  'takePaceBack',
  'playAgain',
];

/** One random thing that some seat might send. */
function randomCommand(
  table: Table,
  rng: Rng,
): [seat: number, command: Record<string, unknown> & { type: string }] {
  const { state } = table;
  const seat = 2 + rng.below(Math.max(1, state.seats.size - 1));
  const team = 1 + rng.below(state.teams.size + 1);
  const flag = rng.below(2) === 0;
  const { round } = state;
  if (state.phase === 'play' && round && rng.below(10) < 6) {
    const board = table.boardOf(seat);
    if (board && rng.below(3) > 0) {
      const kind = kindOf(round.round.kind);
      const step = rng.below(2)
        ? kind.randomMove(round.round, board.value, rng)
        : (kind.perfectMoves(round.round)[rng.below(4)] ?? kind.perfectMoves(round.round)[0]);
      return [
        seat,
        { type: 'move', play: { kind: round.round.kind, move: kind.encode(round.round, step, round.deal) } },
      ];
    }
    return [
      seat,
      flag
        ? { type: 'undo', version: board?.version ?? 0 }
        : { type: 'setReady', isReady: rng.below(4) > 0, version: board?.version ?? 0 },
    ];
  }
  const others: [number, Record<string, unknown> & { type: string }][] = [
    [HOST, { type: hostTypes[rng.below(hostTypes.length)] as string }],
    [HOST, { type: hostTypes[rng.below(4)] as string }],
    [HOST, { type: 'moveSeat', seat, team }],
    [HOST, { type: 'removeSeat', seat }],
    [HOST, { type: 'restoreSeat', seat }],
    [HOST, { type: 'setHandsOff', seat, isHandsOff: flag }],
    [HOST, { type: 'setFactor', who: flag ? 'seat' : 'team', number: flag ? seat : team, factor: 2 }],
    [HOST, { type: 'renameSeat', seat, name: flag ? '하늘' : 'Mina' }],
    [HOST, { type: 'setLocked', isLocked: flag }],
    [HOST, { type: 'setRelaxed', isRelaxed: flag }],
    [HOST, { type: 'addTime', seconds: 30 }],
    [HOST, { type: 'openInsight', isOpen: flag }],
    [HOST, { type: 'closeBoard', team }],
    [HOST, { type: 'revealStep', step: 1 + rng.below(3) }],
    [seat, { type: 'pickTeam', team: flag ? 'new' : team }],
    [seat, { type: 'vote', what: flag ? 'next' : 'pace', on: rng.below(4) > 0 }],
  ];
  return others[rng.below(others.length)] as (typeof others)[number];
}

/** Any next step of a room: people, presence, or time. */
function step(table: Table, rng: Rng): void {
  const { state } = table;
  const seat = 1 + rng.below(Math.max(1, state.seats.size));
  const dice = rng.below(20);
  if (dice === 0 && state.seats.size < 9) table.join(`p${state.seats.size}`);
  else if (dice === 1) table.away(seat);
  else if (dice <= 3) table.arrive(seat, `n.1.${rng.below(1000)}`);
  else if (dice === 4) table.wait(rng.below(70_000));
  else if (dice === 5) table.wait(3_000);
  else if (dice === 6) table.system({ type: 'shiftDeadlines', lostMs: 1 + rng.below(60_000) });
  else table.say(...randomCommand(table, rng));
}

function walk(form: Form, seed: number, steps: number, size: number): Table {
  const table = new Table({
    form,
    settings: { teamSize: size, ...(form === 'study' ? { isOneBoat: seed % 2 === 0 } : {}) },
    rounds: ['o-chain', 'm-runtime-grid', 'c-watch'],
  });
  const rng = makeRng(seed);
  for (let i = 0; i < 4; i++) table.join(`start${i}`);
  for (let i = 0; i < steps; i++) step(table, rng);
  return table;
}

describe.each(['live', 'study', 'review'] as const)('random evenings of a %s room', (form) => {
  it('[VW1] change no view that the event did not declare', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 3 }), (seed, size) => {
        const { log, state } = walk(form, seed, 120, size);
        let now = initial(state.pack);
        let seen = snapshotAll(now);
        for (const event of log) {
          const next = evolve(now, event);
          const after = snapshotAll(next);
          expect({ event: event.type, missing: undeclared(seen, after, touches(event, now, next)) }).toEqual({
            event: event.type,
            missing: [],
          });
          now = next;
          seen = after;
        }
      }),
      { numRuns: 20 },
    );
  });

  it('[EV1] fold to the state they were decided on, and keep every count that is stored beside what it counts', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const table = walk(form, seed, 200, 2);
        expect(JSON.stringify(summary(table.refold()))).toBe(JSON.stringify(summary(table.state)));
        expect(counted(table.state)).toEqual(stored(table.state));
      }),
      { numRuns: 20 },
    );
  });

  it('[VW2] never show a key, an explanation or an authored id before the reveal', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const table = new Table({ form, settings: { teamSize: 2 } });
        const rng = makeRng(seed);
        for (let i = 0; i < 4; i++) table.join(`start${i}`);
        for (let i = 0; i < 120; i++) {
          step(table, rng);
          const { state } = table;
          if (!state.round || !['briefing', 'play', 'discussion'].includes(state.phase)) continue;
          const seen = audiences(state)
            .filter((audience) => audience !== 'host')
            .map((audience) => JSON.stringify(view(state, audience)))
            .join('\n');
          expect(seen.includes(state.round.nonce)).toBe(false);
          expect(seen.includes(state.round.seed)).toBe(false);
          expect(seen.includes(JSON.stringify(state.round.round.explain.why.en))).toBe(false);
          const authored = 'cards' in state.round.round ? state.round.round.cards : [];
          const texts = new Set(
            authored.flatMap(({ text, short }) => [text.ko, text.en, short?.ko, short?.en]),
          );
          for (const { id } of authored)
            if (!texts.has(id)) expect(seen.includes(`"${id}"`) && id).toBe(false);
        }
      }),
      { numRuns: 10 },
    );
  });
});

const summary = (state: RoomState) => ({
  ...state,
  pack: 0,
  seats: [...state.seats],
  teams: [...state.teams],
  byHash: 0,
  round: state.round && {
    ...state.round,
    boards: [...state.round.boards],
    kind: 0,
    round: state.round.round.id,
    first: 0,
  },
});

const stored = (state: RoomState) => ({
  players: state.players,
  present: state.presentPlayers,
  votes: state.votes,
  teams: [...state.teams].map(({ present }) => present),
  open: state.round?.open ?? 0,
  locked: state.round?.locked ?? 0,
  locking: [...(state.round?.locking ?? [])].sort(),
});

/** The same numbers, counted from the seats and boards themselves. */
function counted(state: RoomState) {
  const players = [...state.seats].filter((seat) => seat.role === 'player' && !seat.isRemoved);
  const here = players.filter(({ isPresent }) => isPresent);
  const boards = [...(state.round?.boards ?? [])].flatMap((board) => board ?? []);
  return {
    players: players.length,
    present: here.length,
    votes: {
      next: here.filter((seat) => seat.votedNext === state.phaseNo).length,
      pace: here.filter((seat) => seat.votedPace === state.paceNo).length,
    },
    teams: [...state.teams].map(
      ({ members }) => members.filter((seat) => state.seats.get(seat)?.isPresent).length,
    ),
    open: boards.filter((board) => board.state === 'open').length,
    locked: boards.filter((board) => board.state === 'locked').length,
    locking: boards
      .filter((board) => board.lockAt !== null)
      .map(({ number }) => number)
      .sort(),
  };
}

describe('a view', () => {
  it('is made of the slices that viewSlice gives one by one', () => {
    const table = new Table();
    table.crew('a', 'b', 'c');
    table.toPlay();
    for (const audience of audiences(table.state)) {
      for (const [name, slice] of Object.entries(view(table.state, audience)))
        expect(viewSlice(table.state, audience, name as never)).toEqual(slice);
    }
    expect(decide(table.state, { type: 'pause', phaseNo: 1 }, { at: 0, seat: 99, entropy: '' })).toEqual({
      ok: false,
      code: 'seat_needed',
    });
  });
});
