// What the facts demand of single rounds, so that a later edit cannot bring an old mistake back.
import { expect, test } from 'vitest';
import { BUNDLED_DIR, loadFolder } from '../../server/content/load.ts';
import { dealRound } from '../../shared/rounds/deal.ts';
import type { Round } from '../../shared/rounds/index.ts';
import { kindOf } from '../../shared/rounds/index.ts';

const rounds = new Map(
  loadFolder(BUNDLED_DIR).packs.flatMap(({ pack }) => pack.rounds.map((round) => [round.id, round] as const)),
);

function roundOf<K extends Round['kind']>(id: string, kind: K): Extract<Round, { kind: K }> {
  const round = rounds.get(id);
  if (round?.kind !== kind) throw new Error(`${id} is no ${kind} round`);
  return round as Extract<Round, { kind: K }>;
}
const cardText = (round: { cards: { id: string; text: { ko: string; en: string } }[] }, id: string) =>
  round.cards.find((card) => card.id === id)?.text;

test('the grid asks for the level and for the door through which a runtime is called', () => {
  const grid = roundOf('m-runtime-grid', 'match');
  expect(grid.key).toEqual({
    ctd: [['high'], ['cri']],
    crio: [['high'], ['cri']],
    docker: [['high'], ['none']],
    podman: [['high'], ['none']],
    runc: [['low'], ['oci']],
    crun: [['low'], ['oci']],
    runsc: [['low'], ['oci']],
  });
  expect(grid.decoys).toEqual(['kubelet']);
  expect(grid.axes.map((axis) => axis.zones.map((zone) => zone.id))).toEqual([
    ['high', 'low'],
    ['cri', 'oci', 'none'],
  ]);
  expect(grid.axes[1]?.zones[2]?.last).toBe(true);
  expect(grid.explain.note?.ko).toContain('appc');
});

test('the grid pays little for one cell', () => {
  const kind = kindOf('match');
  const grid = roundOf('m-runtime-grid', 'match');
  const deal = dealRound(kind, grid, '00'.repeat(32));
  let board = kind.empty(grid);
  // High and neither, which is right for two runtimes: 0.14 at most, less what the placed decoy costs.
  for (const card of deal.cards.slice(0, -1)) {
    for (const [axis, zone] of [deal.zones[0]?.[0], deal.zones[1]?.[2]].entries()) {
      const next = kind.apply(grid, board, kind.decode(grid, { do: 'set', card, axis, zone }, deal));
      if (next !== 'unchanged') board = next;
    }
  }
  expect(kind.grade(grid, board).accuracy).toBeLessThanOrEqual(0.15);
});

test.each(['o-pod-boss', 'o-pod-node'])('%s asks about the app container and about Running', (id) => {
  const round = roundOf(id, 'order');
  for (const card of ['ocreate', 'ostart']) {
    expect(cardText(round, card)?.ko).toMatch(/^앱 컨테이너: /);
    expect(cardText(round, card)?.en).toMatch(/^app container: /);
  }
  expect(cardText(round, 'ocreate')?.ko).toContain('격리 환경만');
  expect(cardText(round, 'ocreate')?.en).toContain('the isolated environment only');
  expect(cardText(round, 'ostart')?.ko).toContain('프로그램 실행');
  expect(cardText(round, 'ostart')?.en).toContain('the program runs');
  expect(cardText(round, 'status')?.en).toBe('kubelet reports Running to the API server');
  expect(round.explain.more?.en).toContain('ContainerCreating');
});

test('network and shim may swap inside the sandbox step', () => {
  const { before } = roundOf('o-pod-node', 'order');
  expect(before).not.toContainEqual(['cni', 'shim']);
  expect(before).toContainEqual(['cni', 'pull']);
  expect(before).toContainEqual(['shim', 'pull']);
});

test('what experts sort differently is there for discussion and is not counted', () => {
  const level = roundOf('m-level', 'match');
  expect(level.unscored).toEqual(['rkt', 'lxc', 'libc']);
  expect([level.key.rkt, level.key.lxc]).toEqual([[['high', 'low']], [['high', 'low']]]);
  const spec = roundOf('m-spec', 'match');
  expect(spec.unscored).toEqual(['libc']);
  expect(spec.key.libc).toEqual([['none', 'oci']]);
  const counted = (round: Round) => kindOf('match').grade(round, kindOf('match').empty(round)).of;
  expect(counted(level)).toBe(level.cards.length - 3);
  expect(counted(spec)).toBe(spec.cards.length - 1);
});

test('Kata Containers may be OCI or none; rkt is appc; Docker and Podman implement none', () => {
  const { key } = roundOf('m-spec', 'match');
  expect(key.kata).toEqual([['oci', 'none']]);
  expect(key.rkt).toEqual([['appc']]);
  expect([key.docker, key.podman]).toEqual([[['none']], [['none']]]);
});

test('m-isolation does not assume that the note was read, and chroot gets the root directory only', () => {
  const round = roundOf('m-isolation', 'match');
  expect(round.prompt.en).toBe('Who does this? Two cards are commonly misattributed.');
  const ofChroot = Object.entries(round.key).filter(([, zones]) => zones[0]?.includes('chroot'));
  expect(ofChroot.map(([card]) => card)).toEqual(['root']);
});

test('Debian and Red Hat Linux may swap, and so may Rocky Linux and AlmaLinux', () => {
  expect(roundOf('o-lineage', 'order').before).not.toContainEqual(['debian', 'redhat']);
  expect(roundOf('o-rh-after', 'order').before).not.toContainEqual(['rocky', 'alma']);
  expect(roundOf('o-rh-timeline', 'order').before).not.toContainEqual(['alma', 'rocky']);
});

test('no text gives the CRI plugin a Kubernetes version outside the notes', () => {
  for (const round of rounds.values()) {
    const { note: _, ...explain } = round.explain;
    expect(JSON.stringify({ ...round, explain }), round.id).not.toMatch(/plugin[^.]{0,20}v?1\.27/i);
  }
});
