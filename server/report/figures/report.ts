// Puts a report together from what was gathered: only rounds that a host may be told of. Rounds are rounds.ts, teams and people
// crews.ts. Definitions of all figures: ../README.md.
import { REPORT_FORMAT, type Report, type RoundReport } from '../../../shared/report/report.ts';
import { type Gathered, type Play, tellable } from '../gather/plays.ts';
import { CardFigures } from './cards.ts';
import { crewReports } from './crews.ts';
import { roundReport } from './rounds.ts';
import { facility } from './statistics.ts';

const WORST = 5;

export function reportOf(gathered: Gathered, options = { withAccommodations: false }): Report {
  const plays = tellable(gathered);
  const { state } = gathered;
  const cards = new CardFigures(plays);
  const rounds = plays.map((play) => ({
    ...roundReport(play, plays, cards),
    lastTime: lastTimeOf(state, play.round.id),
  }));
  const counted = rounds.filter(({ isCounted }) => isCounted);
  const { teams, people } = crewReports(gathered, plays, options);
  return {
    format: REPORT_FORMAT,
    room: {
      id: state.room,
      title: state.pack.title,
      form: state.form,
      isFinished: state.phase === 'finished',
      openedAtMs: gathered.openedAtMs,
      startedAtMs: gathered.startedAtMs,
      finishedAtMs: gathered.finishedAtMs,
      games: gathered.games,
    },
    summary: {
      players: people.length,
      teams: teams.length,
      rounds: counted.length,
      gameMs: gathered.gameMs,
      facility: facility(counted.flatMap((round) => round.facility.value ?? [])),
      worst: worstOf(counted),
    },
    rounds,
    teams,
    people,
    course: coursesOf(plays.filter(({ isCounted }) => isCounted)),
  };
}

/** Of a review that grew out of other rooms. */
function lastTimeOf({ review }: Gathered['state'], id: string): RoundReport['lastTime'] {
  const found = review?.lastTime.find(({ round }) => round === id);
  if (!found) return null;
  const { round: _, ...lastTime } = found;
  return lastTime;
}

/** Lowest facility first; of a round that was played in several games, the newest. A round without a mistake is none. */
function worstOf(rounds: readonly RoundReport[]): number[] {
  const newest = new Map(rounds.map((round) => [round.id, round]));
  return [...newest.values()]
    .filter(({ facility: { value } }) => value !== null && value < 1)
    .sort((a, b) => (a.facility.value ?? 0) - (b.facility.value ?? 0) || a.no - b.no)
    .slice(0, WORST)
    .map(({ no }) => no);
}

/** Totals after each counted round, game by game: a new game begins at nothing. */
function coursesOf(plays: readonly Play[]): Report['course'] {
  const games = [...new Set(plays.map(({ game }) => game))];
  return games.map((game) => {
    const own = plays.filter((play) => play.game === game);
    const points = own.map(({ scores }) => new Map(scores.map((score) => [score.team, score.points])));
    const teams = [...new Set(own.flatMap(({ scores }) => scores.map(({ team }) => team)))].sort(
      (a, b) => a - b,
    );
    return {
      game,
      rounds: own.map(({ no }) => no),
      teams: teams.map((team) => {
        let total = 0;
        return {
          team,
          totals: points.map((byTeam) => {
            total += byTeam.get(team) ?? 0;
            return total;
          }),
        };
      }),
    };
  });
}
