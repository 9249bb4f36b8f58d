// Every section of the lecture note is played somewhere: the table below names the rounds, and fails on a hole, on
// a round that does not exist, and on a round that teaches nothing of the note.
import { expect, test } from 'vitest';
import { BUNDLED_DIR, loadFolder } from '../../server/content/load.ts';
import { KNOWN_SECTIONS } from '../../server/content/sections.ts';

const rounds = new Map(
  loadFolder(BUNDLED_DIR).packs.flatMap(({ pack }) => pack.rounds.map((round) => [round.id, round] as const)),
);

/** [section, what it says there, rounds that play it] */
const TABLE: [section: string, topic: string, rounds: string][] = [
  ['1', 'UNIX, Linux and where it came from', 'o-lineage m-free-paid'],
  ['1', 'the Debian family and Ubuntu', 'o-lineage m-family m-free-paid'],
  ['1', 'the Red Hat family before 2019', 'o-rh-before m-rh-role'],
  ['1', 'the Red Hat family after 2019', 'o-rh-after m-rh-role o-rh-timeline'],
  ['1', 'why companies pay for RHEL', 'c-why-rhel m-free-paid'],
  ['1', 'summary: two families, Kubernetes installs along them, Rocky Linux', 'm-family'],
  ['2-1', 'orchestration tools', 'm-category'],
  ['2-1', 'what orchestration does', 'm-orch-jobs'],
  ['2-1', 'runtimes that Kubernetes works with', 'm-category'],
  ['2-2', 'chroot', 'm-isolation o-isolation'],
  ['2-2', 'cgroup', 'm-isolation o-isolation m-category'],
  ['2-2', 'namespace', 'm-isolation m-ns-types o-isolation'],
  ['2-2', 'LXC', 'm-lxc-docker-rkt o-isolation'],
  ['2-2', 'docker, root and rootless', 'm-lxc-docker-rkt'],
  ['2-2', 'rkt', 'm-lxc-docker-rkt'],
  ['2-3', 'CoreOS and Fedora CoreOS', 'm-container-os'],
  ['3-1', 'kube-apiserver and kubelet', 'm-components c-watch'],
  ['3-1', 'creating a pod in four steps, two containers', 'o-pod-note'],
  ['3-1', 'from API server to kubelet', 'o-pod-control c-watch o-pod-boss'],
  ['3-1', 'from kubelet to the running container', 'o-pod-node o-pod-boss'],
  ['3-2', 'high level and low level', 'm-level m-runtime-grid'],
  ['3-2', 'runC', 'c-runc m-runtime-grid o-chain'],
  ['3-2', 'LXC, libcontainer, docker, containerd', 'o-chain c-libcontainer o-runtime-history'],
  ['3-2', 'different purposes of LXC and docker', 'm-lxc-docker'],
  ['3-2', 'early v1: switch-case in kubelet', 'c-v1-problem m-era o-kubelet-note o-kubelet-full'],
  ['3-2', 'v1.5: CRI', 'o-kubelet-note m-era m-bridge o-kubelet-full'],
  ['3-2', 'OCI, and who keeps to it', 'm-oci-cri m-spec o-oci-life m-runtime-grid'],
  ['3-2', 'CRI plugin', 'o-kubelet-note m-era m-bridge o-kubelet-full'],
  ['3-2', 'after dockershim (not in the note)', 'c-dockerimg m-bridge'],
];

test.each(TABLE)('section %s, %s, is played', (section, _, names) => {
  const ids = names.split(' ');
  for (const id of ids) expect(rounds.has(id), `${id} exists`).toBe(true);
  expect(ids.some((id) => rounds.get(id)?.section === section)).toBe(true);
});

test('the table names every section and every round', () => {
  expect([...new Set(TABLE.map(([section]) => section))]).toEqual(KNOWN_SECTIONS);
  const named = new Set(TABLE.flatMap(([, , names]) => names.split(' ')));
  expect([...rounds.keys()].filter((id) => !named.has(id))).toEqual([]);
});

test('every round teaches a section that the note has', () => {
  for (const round of rounds.values()) expect(KNOWN_SECTIONS, round.id).toContain(round.section);
});
