// The replay of the boards of one attempt of one round: every board's way from empty to locked, for a host to discuss with a class.
// Steps are collected by steps.ts; only of a round that may be told (plays.ts).
import { teamName } from '../../../shared/game/teams.ts';
import type { Replay, ReplayBoard } from '../../../shared/report/replay.ts';
import type { Answers, Gathered, Play } from '../gather/plays.ts';
import { keyOf, tellingKind } from '../kinds/index.ts';
import type { BoardStep } from './steps.ts';

/** The attempt that is asked for, or the one that the reveal spoke of; null where there is none. */
export function answersOf(play: Play, attempt: 1 | 2 | null): Answers | null {
  if (attempt === null) return play.last;
  return [play.first, play.last].find((answers) => answers?.attempt === attempt) ?? null;
}

export function replayOf(input: {
  gathered: Gathered;
  play: Play;
  answers: Answers;
  steps: readonly BoardStep[];
  /** Only this one. */
  board: number | null;
}): Replay {
  const { gathered, play, answers, steps, board } = input;
  const { round } = play;
  const { seats } = gathered.state;
  const byBoard = Map.groupBy(steps, (step) => step.board);
  const boards = answers.boards.filter(({ number }) => board === null || number === board);
  const key = keyOf(round);
  const telling = tellingKind(round.kind);
  const seen = new Set(
    boards.flatMap(({ number }) => byBoard.get(number)?.flatMap(({ seat }) => seat ?? []) ?? []),
  );
  if (answers.unit === 'seat') for (const { number } of boards) seen.add(number);
  return {
    room: gathered.state.room,
    no: play.no,
    attempt: answers.attempt,
    title: round.title,
    startedAtMs: steps[0] ? steps[0].atMs - steps[0].ms : play.startedAtMs,
    cards: telling.cards(round).map(({ id, text, short }, i) => ({
      id,
      text,
      short: short ?? null,
      belongs: key[i]?.belongs ?? { ko: '', en: '' },
    })),
    axes:
      round.kind === 'match'
        ? round.axes.map(({ label, zones }) => ({
            label: label ?? null,
            zones: zones.map(({ id, text }) => ({ id, text })),
          }))
        : [],
    people: [...seen].sort((a, b) => a - b).map((seat) => ({ seat, name: seats.get(seat)?.name ?? null })),
    boards: boards.map((answer) => boardReplay(play, answers, answer, byBoard.get(answer.number) ?? [])),
  };
}

function boardReplay(
  play: Play,
  { unit }: Answers,
  { number, value, accuracy }: Answers['boards'][number],
  steps: readonly BoardStep[],
): ReplayBoard {
  const team = unit === 'team' ? number : (play.teamOf.get(number) ?? null);
  const telling = tellingKind(play.round.kind);
  let last: unknown = play.kind.empty(play.round);
  return {
    unit,
    number,
    team,
    teamName: team === null ? null : teamName(team),
    accuracy,
    isRight: [...play.kind.rightCards(play.round, value)],
    steps: steps.map((step) => {
      const isChanged = (step.what === 'moved' || step.what === 'undone') && step.value !== last;
      last = step.value;
      const { ms, what, seat, card } = step;
      return { ms, what, seat, card, board: isChanged ? telling.shape(step.value) : null };
    }),
  };
}
