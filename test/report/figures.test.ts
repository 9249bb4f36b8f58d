// The figures of the report against a recount that shares no code with it, over random classes and over the wildest random evenings;
// and the formulas at their edges. The recount is oracle/.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../server/report/figures/report.ts';
import { discrimination, gain } from '../../server/report/figures/statistics.ts';
import { Gathering } from '../../server/report/gather/gather.ts';
import { type Figure, known, unknown } from '../../shared/report/figures.ts';
import { type Report, type RoundReport, reportSchema } from '../../shared/report/report.ts';
import { makeRng } from '../../shared/rounds/rng.ts';
import type { Table } from '../rules/table.ts';
import { step, walk } from '../rules/walk.ts';
import { personOracle, roundOracle, type Figure as Slow, teamOracle } from './oracle/counting.ts';
import { randomClass } from './oracle/evenings.ts';
import { Retelling } from './oracle/retelling.ts';
import { ordersOf } from './oracle/right.ts';

const reportFrom = (table: Table): Report => {
  const gathering = new Gathering(table.state.pack);
  for (const event of table.log) gathering.see(event);
  return reportSchema.parse(JSON.parse(JSON.stringify(reportOf(gathering.gathered()))));
};

function expectSame(figure: Figure | null | undefined, slow: Slow | null | undefined, what: string): void {
  if (typeof slow === 'number') {
    expect(figure?.why, what).toBeNull();
    expect(figure?.value, what).toBeCloseTo(slow, 5);
  } else expect(figure, what).toEqual({ value: null, why: slow });
}

function expectRound(round: RoundReport, told: Retelling): void {
  const play = told.told.find(({ no }) => no === round.no);
  if (!play) throw new Error(`round ${round.no} was not told`);
  const slow = roundOracle(play, told);
  const name = `round ${round.no} ${round.id}`;
  expect([round.game, round.id, round.isCounted, round.unit]).toEqual([
    play.game,
    play.round.id,
    !play.isReplayed,
    play.unit,
  ]);
  for (const field of ['boards', 'fullyRight', 'untouched'] as const)
    expect(round[field], `${name} ${field}`).toBe(slow[field]);
  for (const field of ['facility', 'discrimination', 'gain'] as const)
    expectSame(round[field], slow[field], `${name} ${field}`);
  expect(round.shift, name).toEqual(slow.shift);
  expect(round.first && { ...round.first, facility: 0 }, name).toEqual(
    slow.first && { ...slow.first, facility: 0 },
  );
  if (slow.first) expectSame(round.first?.facility, slow.first.facility, `${name} first`);
  expect(
    round.mistakes.map(({ type, cards, zone, boards }) => ({ type, cards, zone, boards })),
    name,
  ).toEqual(slow.mistakes);
  round.cards.forEach((card, i) => {
    const own = slow.cards[i];
    expect([card.right, card.inTray], `${name} ${card.id}`).toEqual([own?.right, own?.inTray]);
    for (const field of ['facility', 'before', 'discrimination'] as const)
      expectSame(card[field], own?.[field], `${name} ${card.id} ${field}`);
  });
}

function expectChart({ chart, no }: RoundReport, told: Retelling): void {
  const play = told.told.find((one) => one.no === no);
  if (!play) throw new Error(`round ${no} was not told`);
  const boards = play.last.filter(({ isTouched }) => isTouched).map(({ names }) => names);
  const { round } = play;
  const has = (name: string) => boards.filter((names) => names.includes(name)).length;
  if (chart.kind === 'choice') expect(chart.picked).toEqual(chart.cards.map(has));
  if (chart.kind === 'match')
    chart.axes.forEach(({ zones, counts }, axis) => {
      expect(counts).toEqual(chart.cards.map((card) => zones.map(({ id }) => has(`${card} ${axis} ${id}`))));
    });
  if (chart.kind !== 'order' || round.kind !== 'order') return;
  const orders = ordersOf(round);
  for (const [i, a] of chart.cards.entries())
    for (const [j, b] of chart.cards.entries()) {
      const isFixed =
        a !== b && orders.every((order) => order.includes(a) && order.indexOf(a) < order.indexOf(b));
      const both = boards.filter((row) => row.includes(a) && row.includes(b));
      const turned = both.filter((row) => row.indexOf(b) < row.indexOf(a)).length;
      expect(chart.inversions[i]?.[j], `${a} ${b}`).toBe(isFixed ? turned : null);
      expect(chart.pairs[i]?.[j], `${a} ${b}`).toBe(isFixed ? both.length : null);
    }
}

function expectCrews(report: Report, told: Retelling): void {
  for (const team of report.teams) {
    const { acts, accuracy, gain: gained } = teamOracle(team.team, told);
    expect(team, `team ${team.team}`).toMatchObject(acts);
    expectSame(team.accuracy, accuracy, `team ${team.team}`);
    expectSame(team.gain, gained, `gain of team ${team.team}`);
  }
  expect(report.people.map(({ seat }) => seat)).toEqual([...told.people.keys()]);
  for (const person of report.people) {
    const { presentMs, acts, name, team } = told.people.get(person.seat) as NonNullable<
      ReturnType<typeof told.people.get>
    >;
    const slow = personOracle(person.seat, told);
    const what = `seat ${person.seat}`;
    expect(person, what).toMatchObject({ ...acts, name, team, presentMs, activeRounds: slow.activeRounds });
    expectSame(person.accuracy, slow.accuracy, what);
    expect(person.alone?.rounds ?? null, what).toBe(slow.alone?.rounds ?? null);
    if (slow.alone) {
      expect(person.alone?.own, what).toBeCloseTo(slow.alone.own, 5);
      expectSame(person.alone?.team, slow.alone.team, `${what} alone`);
    }
  }
}

function expectRecounted(table: Table): Report {
  const report = reportFrom(table);
  const told = new Retelling(table.state.pack, table.log);
  expect(report.rounds.map(({ no }) => no)).toEqual(told.told.map(({ no }) => no));
  expect(report.summary.gameMs).toBe(told.gameMs);
  for (const round of report.rounds) {
    expectRound(round, told);
    expectChart(round, told);
  }
  expectCrews(report, told);
  for (const { game, teams } of report.course) {
    if (game !== report.room.games || !report.room.isFinished) continue;
    for (const { team, totals } of teams) expect(totals.at(-1)).toBe(table.state.teams.get(team)?.points);
  }
  return report;
}

describe('the report agrees with a recount', () => {
  it('of random classes', () => {
    const seen = {
      rounds: 0,
      gains: 0,
      discriminations: 0,
      types: new Set<string>(),
      reasons: new Set<unknown>(),
    };
    for (let seed = 1; seed <= 60; seed++) {
      const { rounds } = expectRecounted(randomClass(seed));
      seen.rounds += rounds.length;
      for (const round of rounds) {
        if (round.gain.value !== null) seen.gains++;
        if (round.discrimination.value !== null) seen.discriminations++;
        for (const { type } of round.mistakes) seen.types.add(type);
        for (const { facility, discrimination: d } of round.cards) seen.reasons.add(facility.why).add(d.why);
      }
    }
    // Agreement on nothing would prove nothing.
    expect(seen.rounds).toBeGreaterThan(100);
    expect(seen.gains).toBeGreaterThan(20);
    expect(seen.discriminations).toBeGreaterThan(40);
    expect([...seen.types].sort()).toEqual(['decoy', 'inversion', 'missed', 'picked', 'placed', 'swapped']);
    expect([...seen.reasons]).toEqual(
      expect.arrayContaining([null, 'too_few_teams', 'all_alike', 'not_counted']),
    );
  });

  it('of rooms in which people do whatever they can', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom('live', 'study', 'review'), (seed, form) => {
        const table = walk(form, seed, 60, 1 + Math.abs(seed % 3));
        const rng = makeRng(seed);
        for (let i = 0; i < 150; i++) step(table, rng);
        expectRecounted(table);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the formulas', () => {
  it('give no discrimination below five teams, nor where all are alike', () => {
    const pairs = (n: number) => Array.from({ length: n }, (_, i) => [i / n, (2 * i) / n] as const);
    expect(discrimination(pairs(4))).toEqual(unknown('too_few_teams'));
    expect(discrimination(pairs(5))).toEqual(known(1));
    expect(discrimination(pairs(6).map(([x]) => [x, 0.1 + 0.2]))).toEqual(unknown('all_alike'));
    expect(discrimination(pairs(6).map(([x, y]) => [x, -y]))).toEqual(known(-1));
  });

  it('give the gain as a share of what was left to gain, below zero too', () => {
    expect(gain([0.4], [0.7])).toEqual(known(0.5));
    expect(gain([0.25, 0.75], [0.25])).toEqual(known(-0.5));
    expect(gain([1, 1], [0.5])).toEqual(unknown('was_full'));
    expect(gain([], [0.5])).toEqual(unknown('nobody_played'));
  });
});
