// Teams and people of a report: what each did and what came of it. Points and ranks are those of the room; contributions were
// counted in gather/.
import { teamName } from '../../../shared/game/teams.ts';
import { type Figure, known, unknown } from '../../../shared/report/figures.ts';
import type { PersonReport, TeamReport } from '../../../shared/report/report.ts';
import { type Gathered, noActs, type Play } from '../gather/plays.ts';
import { teamOfBoard, touched } from './cards.ts';
import { facility, gain, mean, rounded } from './statistics.ts';

/** Plays by what is looked up in them again and again. */
class Results {
  readonly #scores = new Map<Play, Map<number, TeamReport['rounds'][number]>>();
  readonly #first = new Map<Play, Map<number, number>>();

  constructor(plays: readonly Play[]) {
    for (const play of plays) {
      this.#scores.set(
        play,
        new Map(play.scores.map(({ team, ...score }) => [team, { no: play.no, ...score }])),
      );
      this.#first.set(play, new Map(touched(play.first).map(({ number, accuracy }) => [number, accuracy])));
    }
  }

  score(play: Play, team: number | undefined): TeamReport['rounds'][number] | null {
    return this.#scores.get(play)?.get(team ?? 0) ?? null;
  }

  /** Accuracy of the team's board; null where nobody touched it. */
  accuracy(play: Play, team: number | undefined): number | null {
    const score = this.score(play, team);
    return score?.isTouched ? score.accuracy : null;
  }

  /** Of the own first answer. */
  first(play: Play, seat: number): number | null {
    return this.#first.get(play)?.get(seat) ?? null;
  }
}

const isRevised = (play: Play): boolean => play.first !== null && play.last?.unit === 'team';
const numbers = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

export function crewReports(
  gathered: Gathered,
  plays: readonly Play[],
  options: { withAccommodations: boolean },
): { teams: TeamReport[]; people: PersonReport[] } {
  const results = new Results(plays);
  const counted = plays.filter(({ isCounted }) => isCounted);
  const firsts = firstsOf(counted.filter(isRevised));
  const { state, byTeam } = gathered;
  const teams = [...state.teams].flatMap(({ team, members, points, rank }): TeamReport[] => {
    const rounds = plays.flatMap((play) => results.score(play, team) ?? []);
    if (members.length === 0 && rounds.length === 0) return [];
    const ofCounted = numbers(counted.map((play) => results.accuracy(play, team)));
    return [
      {
        team,
        name: teamName(team),
        members: [...members],
        points,
        rank,
        accuracy: facility(ofCounted),
        gain: teamGain(team, { results, firsts }),
        ...(byTeam.get(team) ?? noActs()),
        rounds,
      },
    ];
  });
  return { teams, people: peopleOf(gathered, { results, counted, ...options }) };
}

/** Play → team → the mean of its members' first answers. */
function firstsOf(plays: readonly Play[]): Map<Play, Map<number, number>> {
  return new Map(
    plays.map((play) => {
      const byTeam = new Map<number, number[]>();
      const { first } = play;
      for (const { number, accuracy } of touched(first)) {
        const team = first && teamOfBoard(play, first, number);
        if (team == null) continue;
        const own = byTeam.get(team);
        if (own) own.push(accuracy);
        else byTeam.set(team, [accuracy]);
      }
      return [play, new Map([...byTeam].map(([team, own]) => [team, mean(own)]))];
    }),
  );
}

/** Over the rounds in which the team has both: the mean of its members' first answers, and of its boards. */
function teamGain(
  team: number,
  { results, firsts }: { results: Results; firsts: Map<Play, Map<number, number>> },
): Figure {
  if (firsts.size === 0) return unknown('one_attempt');
  const both = [...firsts].flatMap(([play, byTeam]) => {
    const before = byTeam.get(team);
    const after = results.accuracy(play, team);
    return before === undefined || after === null ? [] : [{ before, after }];
  });
  return gain(
    both.map(({ before }) => before),
    both.map(({ after }) => after),
  );
}

interface Asked {
  results: Results;
  counted: readonly Play[];
  withAccommodations: boolean;
}

function peopleOf({ state, presentMs, bySeat }: Gathered, asked: Asked): PersonReport[] {
  return [...state.seats]
    .filter(({ role }) => role === 'player')
    .map(({ seat, name, team, isRemoved, factor, wantsFactor }) => ({
      seat,
      name,
      team,
      isRemoved,
      presentMs: presentMs.get(seat) ?? 0,
      ...(bySeat.get(seat) ?? noActs()),
      ...activityOf(seat, asked),
      alone: aloneOf(seat, asked),
      ...(asked.withAccommodations && { accommodation: { factor, wanted: wantsFactor } }),
    }));
}

function activityOf(seat: number, { results, counted }: Asked) {
  const active = counted.filter(({ acted }) => acted.has(seat));
  const accuracies = active.map((play) =>
    results.accuracy(play, play.acted.get(seat) ?? play.teamOf.get(seat)),
  );
  return { activeRounds: active.length, accuracy: facility(numbers(accuracies)) };
}

function aloneOf(seat: number, { results, counted }: Asked): PersonReport['alone'] {
  const own = counted.filter(isRevised).flatMap((play) => {
    const accuracy = results.first(play, seat);
    return accuracy === null ? [] : [{ accuracy, ofTeam: results.accuracy(play, play.teamOf.get(seat)) }];
  });
  if (own.length === 0) return null;
  const ofTeam = numbers(own.map((one) => one.ofTeam));
  return {
    rounds: own.length,
    own: rounded(mean(own.map(({ accuracy }) => accuracy))),
    team: ofTeam.length === 0 ? unknown('nobody_played') : known(rounded(mean(ofTeam))),
  };
}
