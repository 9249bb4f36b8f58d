// The checks hold for every room that the rules can make, and each score is counted by the grader that gave it. What they
// find in a log that somebody changed is tamper.test.ts.
import { describe, expect, it } from 'vitest';
import { type Graders, graders } from '../../server/report/graders.ts';
import { fold } from '../../server/report/steps.ts';
import { checksWith } from '../../server/report/verify.ts';
import type { GameEvent } from '../../shared/game/index.ts';
import { kindNames, kindOf, type Pack } from '../../shared/rounds/index.ts';
import { keptRooms } from '../fixtures/kept.ts';
import { tell } from '../fixtures/record.ts';
import { walk } from '../rules/walk.ts';

function findings(pack: Pack, events: readonly GameEvent[], withGraders: Graders = graders) {
  const counts = { seals: 0, scores: 0 };
  const checks = checksWith(withGraders, {
    seal: () => {
      counts.seals++;
    },
    scores: (boards) => {
      counts.scores += boards;
    },
  });
  const { steps, problem } = fold(
    pack,
    events.map((event, i) => ({ seq: i + 1, event })),
  );
  const found = steps.flatMap((step) =>
    checks.flatMap((check) => check(step).map((what) => `${step.seq}: ${what}`)),
  );
  return { found: problem ? [...found, problem.what] : found, counts };
}

describe.each(['live', 'study', 'review'] as const)('random evenings of a %s room', (form) => {
  it('pass every check', () => {
    let scores = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const table = walk(form, seed, 260, 1 + (seed % 3));
      const { found, counts } = findings(table.state.pack, table.log);
      expect(found, `seed ${seed}`).toEqual([]);
      scores += counts.scores;
    }
    expect(scores).toBeGreaterThan(40);
  });
});

describe('the graders', () => {
  it('hold the newest version of every kind', () => {
    for (const name of kindNames)
      expect(graders[name]?.[kindOf(name).graderVersion]).toBe(kindOf(name).grade);
  });

  it('are chosen by the version beside each score: a newer one changes no old result', () => {
    const kept = keptRooms().find(({ name }) => name === 'log-v1/live');
    if (!kept) throw new Error('no fixture');
    const told = tell(kept.stored);
    const { pack } = told[0]?.before ?? {};
    const events = told.map(({ event }) => event);
    if (!pack) throw new Error('no pack');
    const nothing = () => ({ accuracy: 0, right: 0, of: 1, method: 'nothing' });
    const newer = Object.fromEntries(
      Object.entries(graders).map(([kind, of]) => [kind, { ...of, 2: nothing }]),
    );
    expect(findings(pack, events, newer).found).toEqual([]);
    const replaced = Object.fromEntries(Object.keys(graders).map((kind) => [kind, { 1: nothing }]));
    expect(findings(pack, events, replaced).found.join()).toContain('method of team 1 is stored as pairs');
    expect(findings(pack, events, {}).found.join()).toContain('grader version 1, which this version');
  });
});
