// What must be so of boards and scores in every log: no card is lost or doubled, and every score can be counted again
// from the moves and pauses that the log holds, without asking the code that made it.

import type { BoardScore, EventOf } from '../../shared/game/events.ts';
import type { GameEvent, RoomState } from '../../shared/game/index.ts';
import type { Board, RoundState } from '../../shared/game/state.ts';

type Fail = (message: string) => never;

export class BoardLaws {
  readonly #fail: Fail;
  #startedAtMs = 0;
  #pausedMs = 0;
  #pausedAtMs: number | null = null;
  /** Board → running time at its last change. */
  readonly #ranMs = new Map<number, number>();

  constructor(fail: Fail) {
    this.#fail = fail;
  }

  hold(event: GameEvent, before: RoomState, after: RoomState): void {
    this.#count(event, before, after);
    if (after.round !== before.round && after.round)
      for (const board of after.round.boards) if (board) this.#holdCards(board, after.round);
    if (event.type === 'roundScored') this.#holdScores(event, before, after);
    if (after.teams !== before.teams || after.done !== before.done) this.#holdTotals(event, after);
  }

  #count(event: GameEvent, before: RoomState, after: RoomState): void {
    switch (event.type) {
      case 'playStarted':
        this.#startedAtMs = event.at;
        this.#pausedMs = 0;
        this.#pausedAtMs = null;
        this.#ranMs.clear();
        break;
      case 'paused':
        this.#pausedAtMs = event.at;
        break;
      case 'resumed':
        this.#pausedMs += this.#pausedAtMs === null ? 0 : event.at - this.#pausedAtMs;
        this.#pausedAtMs = null;
        break;
      case 'deadlinesShifted':
        this.#pausedMs += event.lostMs;
        break;
      case 'moved':
      case 'undone': {
        const [was, is] = [before, after].map(({ round }) => round?.boards.get(event.board));
        if (before.phase !== 'play' || was?.state !== 'open' || before.pausedAt !== null)
          this.#fail(`${event.type} on board ${event.board}, which is not open`);
        if (JSON.stringify(was.value) !== JSON.stringify(is?.value))
          this.#ranMs.set(event.board, Math.max(0, event.at - this.#startedAtMs - this.#pausedMs));
        break;
      }
    }
  }

  #holdCards({ number, value, tray }: Board, { round, deal }: RoundState): void {
    const count = deal.cards.length;
    const isWhole = (cards: readonly number[]) =>
      new Set(cards).size === cards.length && cards.every((card) => card >= 0 && card < count);
    const wrong = () => this.#fail(`board ${number} lost or doubled a card: ${JSON.stringify(value)}`);
    if (tray.length !== count || !isWhole(tray)) wrong();
    if (round.kind === 'order' && !isWhole((value as { row: number[] }).row)) wrong();
    if (round.kind === 'choice') {
      const { chosen } = value as { chosen: number[] };
      if (!isWhole(chosen) || (round.key.length === 1 && chosen.length > 1)) wrong();
    }
    if (round.kind === 'match') {
      const { zones } = value as { zones: number[][][] };
      const isFine = zones.every(
        (ofCard) =>
          ofCard.length === round.axes.length &&
          ofCard.every((set, axis) => {
            const { multi, zones: known } = round.axes[axis] as (typeof round.axes)[number];
            return (
              new Set(set).size === set.length &&
              (multi || set.length < 2) &&
              set.every((z) => known[z] !== undefined)
            );
          }),
      );
      if (zones.length !== count || !isFine) wrong();
    }
  }

  #holdScores(event: EventOf<'roundScored'>, before: RoomState, after: RoomState): void {
    const { round } = before;
    if (!round) this.#fail('a score without a round');
    const isAlone = before.settings.attempts === 2 && round.attempt === 1;
    if (event.isFinal && isAlone) {
      this.#holdMeans(event, before);
      return;
    }
    const boards = [...round.boards].flatMap((board) => board ?? []);
    if (boards.map(({ number }) => number).join() !== event.boards.map(({ board }) => board).join())
      this.#fail('not every board has a score');
    for (const [i, board] of boards.entries())
      this.#holdScore(event.boards[i] as BoardScore, { board, round, state: before });
    if (!event.isFinal && after.teams !== before.teams) this.#fail('an attempt alone gave points');
  }

  #holdScore(
    score: BoardScore,
    { board, round, state }: { board: Board; round: RoundState; state: RoomState },
  ): void {
    const { accuracy, right, of } = round.kind.grade(round.round, board.value);
    const share =
      state.isRelaxed || round.isRelaxed ? 0 : Math.min(round.firstShare, state.settings.speedShare);
    const ranMs = this.#ranMs.get(board.number) ?? 0;
    const spent = board.allowedMs === null ? 0 : Math.min(1, ranMs / board.allowedMs);
    const told = Math.round(accuracy * 1e6) / 1e6;
    const points = Math.round(1000 * told * (1 - share * spent));
    const again = { accuracy: told, right, of, points, ranMs };
    for (const [name, value] of Object.entries(again))
      if (score[name as keyof typeof again] !== value)
        this.#fail(
          `${name} of board ${board.number} is stored as ${JSON.stringify(score)}, counted ${value}`,
        );
  }

  /** Revealed right after the attempt alone: means of those who played. */
  #holdMeans({ boards }: EventOf<'roundScored'>, { round, teams }: RoomState): void {
    const first = new Map(round?.first?.scores.map((score) => [score.board, score]));
    for (const { board, accuracy, points } of boards) {
      const members = teams.get(board)?.members ?? [];
      const played = members.filter((seat) => round?.first?.boards.get(seat)?.ranMs != null);
      const mean = played.reduce((sum, seat) => sum + (first.get(seat)?.accuracy ?? 0), 0) / played.length;
      if (Math.abs(mean - accuracy) > 1e-5 || points !== Math.round(1000 * accuracy))
        this.#fail(`team ${board} has ${accuracy} and ${points} points, its members ${mean}`);
    }
  }

  /** A team's points are those of its scored rounds. */
  #holdTotals({ type }: GameEvent, { teams, done }: RoomState): void {
    for (const team of teams) {
      const rounds = done.flatMap(({ points }) => points.filter((row) => row.team === team.team));
      const total = rounds.reduce((sum, row) => sum + row.points, 0);
      if (total !== team.points)
        this.#fail(`after ${type} team ${team.team} has ${team.points} points, its rounds ${total}`);
    }
  }
}
