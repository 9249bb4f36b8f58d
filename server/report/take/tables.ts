// The five tables that a host takes away, as rows of plain values: what CSV and XLSX are written from. Numbers stay numbers, a
// figure that is undefined is the words that say why, and accommodations have columns only where they were asked for.
import type { Lang, Text } from '../../../shared/content/text.ts';
import type { TableName } from '../../../shared/report/asks.ts';
import type { Figure } from '../../../shared/report/figures.ts';
import type { PersonReport, Report, RoundReport, TeamReport } from '../../../shared/report/report.ts';
import { formWords, headings, kindWords, NO, NO_LIMIT, reasonWords, unitWords, YES } from './words.ts';

export type Value = string | number | null;
export interface Table {
  readonly name: TableName;
  readonly head: readonly string[];
  readonly rows: Iterable<readonly Value[]>;
}

export interface Telling {
  readonly lang: Lang;
  /** IANA name. */
  readonly zone: string;
}

type Column<R> = readonly [heading: string, value: (row: R) => Value];

export class Tables {
  readonly #report: Report;
  readonly #lang: Lang;
  readonly #zone: string;
  readonly #clock: Intl.DateTimeFormat;

  constructor(report: Report, { lang, zone }: Telling) {
    this.#report = report;
    this.#lang = lang;
    this.#zone = zone;
    // Sweden writes times as spreadsheets read them: 2026-11-23 09:05:00.
    this.#clock = new Intl.DateTimeFormat('sv-SE', {
      dateStyle: 'short',
      timeStyle: 'medium',
      timeZone: zone,
    });
  }

  head(name: keyof typeof headings): string {
    return this.word(headings[name]);
  }
  /** A heading of times says of which zone they are. */
  timeHead(name: keyof typeof headings): string {
    return `${this.head(name)} (${this.#zone})`;
  }
  word(text: Text): string {
    return text[this.#lang];
  }
  time(ms: number | null): string | null {
    return ms === null ? null : this.#clock.format(ms);
  }
  figure({ value, why }: Figure): Value {
    return why === null ? value : this.word(reasonWords[why]);
  }
  yes(isSo: boolean): string {
    return this.word(isSo ? YES : NO);
  }

  table(name: Exclude<TableName, 'moves'>): Table {
    const makers = { summary: this.#summary, rounds: this.#rounds, teams: this.#teams, people: this.#people };
    return { name, ...makers[name].call(this) };
  }

  #summary(): Omit<Table, 'name'> {
    const { room, summary } = this.#report;
    return {
      head: [this.head('what'), this.head('value')],
      rows: [
        [this.head('title'), this.word(room.title)],
        [this.head('form'), this.word(formWords[room.form])],
        [this.timeHead('opened'), this.time(room.openedAtMs)],
        [this.timeHead('started'), this.time(room.startedAtMs)],
        [this.timeHead('finished'), this.time(room.finishedAtMs)],
        [this.head('minutes'), minutes(summary.gameMs)],
        [this.head('players'), summary.players],
        [this.head('teamCount'), summary.teams],
        [this.head('roundCount'), summary.rounds],
        [this.head('facility'), this.figure(summary.facility)],
      ],
    };
  }

  #rounds(): Omit<Table, 'name'> {
    const mistakes = [0, 1, 2].flatMap((i): Column<RoundReport>[] => [
      [`${this.head('mistake')} ${i + 1}`, ({ mistakes: all }) => (all[i] ? this.word(all[i].words) : null)],
      [`${this.head('mistakeBoards')} ${i + 1}`, ({ mistakes: all }) => all[i]?.boards ?? null],
    ]);
    return rowsOf(this.#report.rounds, [
      [this.head('no'), ({ no }) => no],
      [this.head('game'), ({ game }) => game],
      [this.head('round'), ({ title }) => this.word(title)],
      [this.head('kind'), ({ kind }) => this.word(kindWords[kind])],
      [this.head('difficulty'), ({ difficulty }) => difficulty],
      [this.timeHead('started'), ({ startedAtMs }) => this.time(startedAtMs)],
      [this.head('counts'), ({ isCounted }) => this.yes(isCounted)],
      [this.head('unit'), ({ unit }) => this.word(unitWords[unit])],
      [this.head('boards'), ({ boards }) => boards],
      [this.head('fullyRight'), ({ fullyRight }) => fullyRight],
      [this.head('untouched'), ({ untouched }) => untouched],
      [this.head('facility'), ({ facility }) => this.figure(facility)],
      [this.head('discrimination'), ({ discrimination }) => this.figure(discrimination)],
      [this.head('first'), ({ first }) => (first ? this.figure(first.facility) : null)],
      [this.head('gain'), ({ gain }) => this.figure(gain)],
      ...mistakes,
    ]);
  }

  #teams(): Omit<Table, 'name'> {
    const names = new Map(this.#report.people.map(({ seat, name }) => [seat, name]));
    const rounds = this.#report.rounds.map(
      ({ no, title }): Column<TeamReport> => [
        `${no}. ${this.word(title)}`,
        (team) => team.rounds.find((round) => round.no === no)?.accuracy ?? null,
      ],
    );
    return rowsOf(this.#report.teams, [
      [this.head('team'), ({ team }) => team],
      [this.head('ship'), ({ name }) => this.word(name)],
      [
        this.head('members'),
        ({ members }) => members.map((seat) => names.get(seat) ?? `${this.head('seat')} ${seat}`).join(', '),
      ],
      [this.head('points'), ({ points }) => points],
      [this.head('rank'), ({ rank }) => rank],
      [this.head('accuracy'), ({ accuracy }) => this.figure(accuracy)],
      [this.head('gain'), ({ gain }) => this.figure(gain)],
      ...this.#acts<TeamReport>(),
      ...rounds,
    ]);
  }

  #people(): Omit<Table, 'name'> {
    const ships = new Map(this.#report.teams.map(({ team, name }) => [team, this.word(name)]));
    const hasAccommodations = this.#report.people.some(({ accommodation }) => accommodation !== undefined);
    const times = (factor: number | undefined): Value =>
      factor === 0 ? this.word(NO_LIMIT) : (factor ?? null);
    const accommodations: Column<PersonReport>[] = [
      [this.head('factor'), ({ accommodation }) => times(accommodation?.factor)],
      [this.head('wanted'), ({ accommodation }) => times(accommodation?.wanted)],
    ];
    return rowsOf(this.#report.people, [
      [this.head('seat'), ({ seat }) => seat],
      [this.head('name'), ({ name }) => name],
      [this.head('team'), ({ team }) => team],
      [this.head('ship'), ({ team }) => ships.get(team ?? 0) ?? null],
      [this.head('present'), ({ presentMs }) => minutes(presentMs)],
      ...this.#acts<PersonReport>(),
      [this.head('activeRounds'), ({ activeRounds }) => activeRounds],
      [this.head('accuracy'), ({ accuracy }) => this.figure(accuracy)],
      [this.head('aloneOwn'), ({ alone }) => alone?.own ?? null],
      [this.head('aloneTeam'), ({ alone }) => (alone ? this.figure(alone.team) : null)],
      [this.head('removed'), ({ isRemoved }) => this.yes(isRemoved)],
      ...(hasAccommodations ? accommodations : []),
    ]);
  }

  #acts<R extends Pick<TeamReport, 'placed' | 'moved' | 'undone' | 'agreed'>>(): Column<R>[] {
    return [
      [this.head('placed'), ({ placed }) => placed],
      [this.head('moved'), ({ moved }) => moved],
      [this.head('undone'), ({ undone }) => undone],
      [this.head('agreed'), ({ agreed }) => agreed],
    ];
  }
}

/** With a tenth. */
const minutes = (ms: number): number => Math.round(ms / 6_000) / 10;

function rowsOf<R>(rows: readonly R[], columns: readonly Column<R>[]): Omit<Table, 'name'> {
  return {
    head: columns.map(([heading]) => heading),
    rows: rows.map((row) => columns.map(([, value]) => value(row))),
  };
}
