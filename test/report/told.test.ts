// Replays of boards and own summaries against a log retold the slow way, over random classes; and what a player is never told.
import { describe, expect, it } from 'vitest';
import { Gathering } from '../../server/report/gather/gather.ts';
import { tellable } from '../../server/report/gather/plays.ts';
import { missedBy, ownOf } from '../../server/report/told/own.ts';
import { replayOf } from '../../server/report/told/replay.ts';
import { type BoardStep, stepWatcher } from '../../server/report/told/steps.ts';
import { ownSchema } from '../../shared/report/own.ts';
import { type BoardShape, type Replay, replaySchema } from '../../shared/report/replay.ts';
import type { Table } from '../rules/table.ts';
import { randomClass } from './oracle/evenings.ts';
import { cardsOf } from './oracle/moves.ts';
import { Retelling, type ToldPlay } from './oracle/retelling.ts';
import { isGraded, isRight } from './oracle/right.ts';

const gatheredFrom = (table: Table, take: (step: BoardStep) => void = () => {}) => {
  const gathering = new Gathering(
    table.state.pack,
    stepWatcher(() => true, take),
  );
  for (const event of table.log) gathering.see(event);
  return gathering.gathered();
};

/** A board of a replay in the names of the retelling. */
function namesOf({ round }: ToldPlay, shape: BoardShape): string[] {
  const ids = cardsOf(round).map(({ id }) => id);
  const id = (card: number) => ids[card] as string;
  if (shape.kind === 'order') return shape.row.map(id);
  if (shape.kind === 'choice') return shape.chosen.map(id);
  return shape.zones.flatMap((axes, card) =>
    axes.flatMap((zones, axis) =>
      zones.map(
        (zone) => `${id(card)} ${axis} ${round.kind === 'match' ? round.axes[axis]?.zones[zone]?.id : ''}`,
      ),
    ),
  );
}

function expectReplayed(replay: Replay, play: ToldPlay): number {
  let steps = 0;
  for (const board of replay.boards) {
    const own = play.steps.filter((step) => step.attempt === replay.attempt && step.board === board.number);
    const hands = board.steps.filter(({ seat }) => seat !== null);
    expect(hands.map(({ what, seat }) => [what, seat])).toEqual(own.map(({ what, seat }) => [what, seat]));
    let names: readonly string[] = [];
    hands.forEach((step, i) => {
      if (step.board) names = namesOf(play, step.board);
      expect([...names].sort(), `${step.what} ${i}`).toEqual([...(own[i]?.names ?? [])].sort());
    });
    expect(board.steps.map(({ ms }) => ms)).toEqual(
      board.steps.map(({ ms }) => ms).toSorted((a, b) => a - b),
    );
    expect(['locked', 'closed']).toContain(board.steps.at(-1)?.what);
    steps += hands.length;
  }
  return steps;
}

describe('over random classes', () => {
  it('a replay shows every board as it was after every hand, and ends when it locked or closed', () => {
    let steps = 0;
    for (let seed = 100; seed < 130; seed++) {
      const table = randomClass(seed);
      const told = new Retelling(table.state.pack, table.log);
      const all: BoardStep[] = [];
      const gathered = gatheredFrom(table, (step) => all.push(step));
      for (const play of tellable(gathered)) {
        const slow = told.told.find(({ no }) => no === play.no) as ToldPlay;
        for (const answers of new Set([play.first, play.last])) {
          if (!answers) continue;
          const own = all.filter(({ no, attempt }) => no === play.no && attempt === answers.attempt);
          const replay = replaySchema.parse(replayOf({ gathered, play, answers, steps: own, board: null }));
          steps += expectReplayed(replay, slow);
          const seats = new Set(
            replay.boards.flatMap((board) => board.steps.flatMap(({ seat }) => seat ?? [])),
          );
          expect(replay.people.map(({ seat }) => seat)).toEqual(expect.arrayContaining([...seats]));
        }
      }
    }
    expect(steps).toBeGreaterThan(1_000);
  });

  it('a summary holds the wrong cards of the own last board, of rounds whose key was shown', () => {
    let wrong = 0;
    for (let seed = 200; seed < 230; seed++) {
      const table = randomClass(seed);
      const told = new Retelling(table.state.pack, table.log);
      const gathered = gatheredFrom(table);
      for (const { seat } of told.people.values()) {
        const own = ownSchema.parse(ownOf(gathered, seat));
        for (const round of own.rounds) {
          const play = told.plays.find(({ no }) => no === round.no) as ToldPlay;
          expect([play.isShown, play.isReplayed]).toEqual([true, false]);
          const acted = play.acts.findLast(([who]) => who === seat)?.[1] || play.teamOf.get(seat);
          const owner = play.unit === 'seat' ? seat : acted;
          const board = play.last.find((one) => one.owner === owner);
          const names = board?.names ?? [];
          const slow = cardsOf(play.round).filter(
            ({ id }) => isGraded(play.round, id) && !isRight(play.round, names, id),
          );
          expect(round.wrong.map(({ text }) => text.en)).toEqual(slow.map(({ text }) => text.en));
          expect(round.accuracy).toBe(board?.score.accuracy);
          wrong += slow.length;
        }
        expect(missedBy(gathered, seat).map(({ round }) => round.id)).toEqual(own.missed);
      }
    }
    expect(wrong).toBeGreaterThan(100);
  });
});
