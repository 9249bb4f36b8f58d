// The rounds of a report: facility, discrimination, how the class moved between attempts, the three commonest mistakes, and what
// their charts are drawn from. Cards are cards.ts; the formulas statistics.ts; the words of mistakes, kinds/.

import { unknown } from '../../../shared/report/figures.ts';
import type { RoundReport } from '../../../shared/report/report.ts';
import type { Answers, Play } from '../gather/plays.ts';
import { tellingKind } from '../kinds/index.ts';
import { type CardFigures, touched } from './cards.ts';
import { discrimination, facility, gain, isFull, mean } from './statistics.ts';

const MISTAKES = 3;

export function roundReport(play: Play, plays: readonly Play[], cards: CardFigures): RoundReport {
  const { round, last, first } = play;
  const boards = touched(last);
  const values = boards.map(({ value }) => value);
  const telling = tellingKind(round.kind);
  const accuracies = boards.map(({ accuracy }) => accuracy);
  const isRevised = first !== null && last?.unit === 'team';
  const { why, more, note } = round.explain;
  return {
    no: play.no,
    game: play.game,
    place: play.index + 1,
    id: round.id,
    kind: round.kind,
    title: round.title,
    prompt: round.prompt,
    section: round.section,
    difficulty: round.difficulty,
    seconds: round.seconds,
    startedAtMs: play.startedAtMs,
    isCounted: play.isCounted,
    attempts: isRevised ? 2 : 1,
    unit: last?.unit ?? 'team',
    boards: boards.length,
    fullyRight: boards.filter(({ accuracy }) => isFull(accuracy)).length,
    untouched: (last?.boards.length ?? 0) - boards.length,
    facility: facility(accuracies),
    discrimination: discrimination(restPairs(play, plays)),
    first: first && firstReport(first),
    gain: isRevised
      ? gain(
          touched(first).map(({ accuracy }) => accuracy),
          accuracies,
        )
      : unknown('one_attempt'),
    shift: isRevised ? shiftOf(play, first, last) : null,
    mistakes: telling.mistakes(round, values).slice(0, MISTAKES),
    cards: cards.of(play),
    chart: telling.chart(round, values),
    explain: { why, more: more ?? null, note: play.showsNote ? (note ?? null) : null },
    sources: round.sources,
    lastTime: null,
  };
}

function firstReport(first: Answers) {
  const boards = touched(first);
  return {
    boards: boards.length,
    fullyRight: boards.filter(({ accuracy }) => isFull(accuracy)).length,
    facility: facility(boards.map(({ accuracy }) => accuracy)),
  };
}

/** [accuracy here, mean of the other counted rounds of the game], one pair a team that played both. */
function restPairs(play: Play, plays: readonly Play[]): [number, number][] {
  const others = plays.filter((one) => one !== play && one.isCounted && one.game === play.game);
  const rests = new Map<number, number[]>();
  for (const other of others)
    for (const { team, accuracy, isTouched } of other.scores) {
      if (!isTouched) continue;
      const rest = rests.get(team);
      if (rest) rest.push(accuracy);
      else rests.set(team, [accuracy]);
    }
  return play.scores.flatMap(({ team, accuracy, isTouched }) => {
    const rest = rests.get(team);
    return isTouched && rest ? [[accuracy, mean(rest)] as [number, number]] : [];
  });
}

/** From the own answer to the team's: only people who gave one, on teams that gave one. */
function shiftOf(play: Play, first: Answers, last: Answers): RoundReport['shift'] {
  const shift = { stayedRight: 0, becameRight: 0, becameWrong: 0, stayedWrong: 0 };
  const after = new Map(touched(last).map(({ number, accuracy }) => [number, isFull(accuracy)]));
  for (const { number: seat, accuracy } of touched(first)) {
    const isRight = after.get(play.teamOf.get(seat) ?? 0);
    if (isRight === undefined) continue;
    if (isFull(accuracy)) shift[isRight ? 'stayedRight' : 'becameWrong']++;
    else shift[isRight ? 'becameRight' : 'stayedWrong']++;
  }
  return shift;
}
