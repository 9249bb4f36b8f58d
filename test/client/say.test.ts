// Which parts of a Korean text are technical names in Latin letters.
import { expect, it } from 'vitest';
import { runsOf } from '../../client/ui/Say.tsx';
import { BUNDLED_DIR, loadFolder } from '../../server/content/load.ts';

const latin = (text: string) => runsOf(text).flatMap(({ words, isLatin }) => (isLatin ? [words] : []));

it.each([
  ['kube-apiserver가 인증을 거친다', ['kube-apiserver']],
  ['노드 없이 etcd에 저장', ['etcd']],
  ['CPU와 메모리, OCI runtime-spec', ['CPU', 'OCI runtime-spec']],
  ['선택한 노드를 기록한다 (binding)', ['binding']],
  ['Docker Engine', ['Docker Engine']],
  ['어느 배에 탈까요?', []],
  ['2013년 v1.24부터', ['v1.24']],
])('%s', (text, names) => {
  expect(latin(text)).toEqual(names);
});

it('finds every Latin word of all packs, and leaves every text as it is', () => {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    if ('ko' in value && typeof value.ko === 'string') texts.push(value.ko);
    for (const one of Object.values(value)) collect(one);
  };
  collect(loadFolder(BUNDLED_DIR).packs.map(({ pack }) => pack));
  expect(texts.length).toBeGreaterThan(300);
  for (const text of texts) {
    const runs = runsOf(text);
    expect(runs.map(({ words }) => words).join('')).toBe(text);
    for (const { words, isLatin } of runs) if (!isLatin) expect(words).not.toMatch(/[A-Za-z]/);
  }
});
