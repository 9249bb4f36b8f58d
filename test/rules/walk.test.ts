// The decider as a whole: random people do random things, and after every event the views may differ only where
// `touches` says so. This is the brute-force diff that keeps every declared touch honest.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evolveFor } from '../../shared/game/evolve/index.ts';
import {
  deadlines,
  decide,
  evolve,
  initial,
  type RoomState,
  readAudience,
  seenBy,
  touches,
  view,
} from '../../shared/game/index.ts';
import type { Board } from '../../shared/game/state.ts';
import type { Vec } from '../../shared/game/vec.ts';
import { makeRng } from '../../shared/rounds/rng.ts';
import { audiences, undeclared, viewsOf } from './diff.ts';
import { Table } from './table.ts';
import { step, walk } from './walk.ts';

describe.each(['live', 'study', 'review'] as const)('random evenings of a %s room', (form) => {
  it('[VW1] change no view that the event did not declare', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 3 }), (seed, size) => {
        const { log, state } = walk(form, seed, 120, size);
        let now = initial(state.pack);
        let seen = viewsOf(now);
        for (const event of log) {
          const next = evolve(now, event);
          const after = viewsOf(next);
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

  it('[VW1] show rows and deadlines that were kept from earlier as a state shows them that is new', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 3 }), (seed, size) => {
        const { log, state } = walk(form, seed, 120, size);
        let now = initial(state.pack);
        for (const [i, event] of log.entries()) {
          now = evolve(now, event);
          const seen = viewsOf(now);
          const due = deadlines(now);
          if (i % 4 > 0) continue;
          const anew = log.slice(0, i + 1).reduce(evolve, initial(state.pack));
          expect(seen).toEqual(viewsOf(anew));
          expect(due).toEqual(deadlines(anew));
        }
      }),
      { numRuns: 10 },
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

  it('[EV1] fold for a report to the same, but for what only a running game asks', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { log, state } = walk(form, seed, 150, 2);
        let told = initial(state.pack);
        let game = told;
        for (const event of log) {
          told = evolveFor('report', told, event);
          game = evolve(game, event);
          expect(forReport(told), event.type).toEqual(forReport(game));
        }
      }),
      { numRuns: 10 },
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
  teams: [...state.teams].map(({ present, acting }) => ({ present, acting })),
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
    teams: [...state.teams].map(({ members }) => {
      const crew = here.filter(({ seat }) => members.includes(seat));
      return { present: crew.length, acting: crew.filter(({ isHandsOff }) => !isHandsOff).length };
    }),
    open: boards.filter((board) => board.state === 'open').length,
    locked: boards.filter((board) => board.state === 'locked').length,
    locking: boards
      .filter((board) => board.lockAt !== null)
      .map(({ number }) => number)
      .sort(),
  };
}

describe('a view', () => {
  it('is made of the slices that seenBy gives one by one', () => {
    const table = new Table();
    table.crew('a', 'b', 'c');
    table.toPlay();
    for (const audience of audiences(table.state)) {
      for (const [name, slice] of Object.entries(view(table.state, audience)))
        expect(seenBy(table.state, readAudience(audience), name as never)).toEqual(slice);
    }
    expect(decide(table.state, { type: 'pause', phaseNo: 1 }, { at: 0, seat: 99, entropy: '' })).toEqual({
      ok: false,
      code: 'seat_needed',
    });
  });
});

/** Without what a report never asks of a state: see Fold. */
function forReport(state: RoomState) {
  const { round, seats, teams, byHash: _, pack: __, ...rest } = state;
  const boardsOf = (boards: Vec<Board | null>) =>
    [...boards].map(
      (board) =>
        board && {
          ...board,
          tray: [],
          shares: [],
          movers: [],
          undo: board.undo.map(({ inverse }) => inverse),
        },
    );
  return {
    ...rest,
    seats: [...seats].map((seat) => ({ ...seat, clients: [], moves: 0 })),
    teams: [...teams],
    round: round && {
      ...round,
      boards: boardsOf(round.boards),
      first: round.first && { ...round.first, boards: boardsOf(round.first.boards) },
    },
  };
}
