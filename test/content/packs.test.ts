// The packs that come with Podium: complete, without a finding, and worth playing.
import { describe, expect, test } from 'vitest';
import { BUNDLED_DIR, loadFolder } from '../../server/content/load.ts';
import { printProblem } from '../../server/content/problem.ts';
import { reportOn } from '../../server/content/report.ts';

const { packs, problems } = loadFolder(BUNDLED_DIR);
const packOf = (id: string) => {
  const found = packs.find(({ pack }) => pack.id === id);
  if (!found) throw new Error(`no pack ${id}`);
  return found;
};
const ownRounds = packs.flatMap(({ pack, takenOver }) =>
  pack.rounds.filter((round) => !(round.id in takenOver)),
);

const TABLE_OF_CONTENTS: Record<string, string> = {
  os: 'o-lineage o-rh-before o-rh-after m-family m-rh-role m-free-paid c-why-rhel o-rh-timeline',
  containers:
    'm-category m-isolation m-lxc-docker-rkt m-lxc-docker m-container-os m-orch-jobs m-ns-types o-isolation',
  pods: 'o-pod-note m-components c-watch o-pod-control o-pod-node o-pod-boss',
  runtimes:
    'o-kubelet-note c-v1-problem m-era o-chain m-level m-oci-cri c-runc c-dockerimg m-spec m-bridge c-libcontainer o-kubelet-full o-runtime-history o-oci-life',
  'from-chroot-to-pod':
    'o-lineage m-category m-isolation o-chain m-runtime-grid c-watch o-pod-control o-pod-boss',
};

/** Most of these distributions are in one family, or free: that is the fact they teach, so one zone pays a little more. */
const LOPSIDED = new Set(['m-family', 'm-free-paid']);
const roundAt = (rounds: { id: string }[], path: string) => rounds[Number(/\d+/.exec(path)?.[0])]?.id ?? '';

test('every pack in content/ loads', () => {
  expect(problems.map(printProblem)).toEqual([]);
  expect(packs.map(({ pack }) => pack.id).sort()).toEqual(Object.keys(TABLE_OF_CONTENTS).sort());
});

test.each(Object.keys(TABLE_OF_CONTENTS))('%s has its rounds in teaching order', (id) => {
  expect(
    packOf(id)
      .pack.rounds.map((round) => round.id)
      .join(' '),
  ).toBe(TABLE_OF_CONTENTS[id]);
});

test('36 rounds and the grid are each written once', () => {
  const ids = ownRounds.map((round) => round.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(37);
  const count = (kind: string) => ownRounds.filter((round) => round.kind === kind).length;
  expect([count('order'), count('match'), count('choice')]).toEqual([14, 17, 6]);
  expect(ownRounds.filter((round) => round.tier === 'extra')).toHaveLength(6);
});

test('core rounds come before extras', () => {
  for (const id of ['os', 'containers', 'pods']) {
    const tiers = packOf(id).pack.rounds.map((round) => round.tier);
    expect(tiers, id).toEqual([...tiers].sort());
  }
});

test('the opening pack is the default, with its own times and a ten-minute cut', () => {
  const { pack, takenOver } = packOf('from-chroot-to-pod');
  expect(packs.filter((loaded) => loaded.pack.isDefault)).toHaveLength(1);
  expect(pack.isDefault).toBe(true);
  expect(pack.title).toEqual({ ko: 'chroot에서 Pod까지', en: 'From chroot to Pod' });
  expect(pack.rounds.map((round) => round.seconds)).toEqual([45, 60, 75, 60, 120, 40, 90, 150]);
  expect(pack.shortCut).toEqual([0, 2, 3, 6].map((i) => pack.rounds[i]?.id));
  expect(Object.keys(takenOver)).toHaveLength(7);
});

test('a round taken over is the round of its home pack, apart from its seconds', () => {
  const { pack, takenOver } = packOf('from-chroot-to-pod');
  for (const round of pack.rounds.filter(({ id }) => id in takenOver)) {
    const home = packOf(takenOver[round.id]?.split('/')[0] ?? '').pack.rounds.find(
      ({ id }) => id === round.id,
    );
    expect({ ...round, seconds: 0 }).toEqual({ ...home, seconds: 0 });
  }
});

describe.each(packs.map((loaded) => [loaded.pack.id, loaded] as const))('%s', (_, loaded) => {
  test('plays as it should: full marks, zero, little for chance, time to read', () => {
    const { errors, warnings } = reportOn(loaded);
    const unexpected = warnings.filter(({ path }) => !LOPSIDED.has(roundAt(loaded.pack.rounds, path)));
    expect([...errors, ...unexpected].map(printProblem)).toEqual([]);
  });

  test('speaks of the lecture note only where a room can hide it', () => {
    for (const round of loaded.pack.rounds) {
      const { why, more } = round.explain;
      const shown = JSON.stringify([round.title, round.prompt, why, more ?? '']);
      expect(shown, round.id).not.toMatch(/강의|lecture/i);
    }
  });

  test('does not quote the lecture note', () => {
    for (const round of loaded.pack.rounds) {
      expect(JSON.stringify(round.explain), round.id).not.toMatch(/\\"|[“”]/);
    }
  });
});
