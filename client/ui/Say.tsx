// A text of the round, in the language spoken now. Runs of Latin letters in a Korean text are technical names (containerd,
// etcd, kube-apiserver): they carry lang="en", so that a screen reader does not spell them in Korean.
import { Fragment } from 'preact';
import type { Text } from '../../shared/content/text.ts';
import { lang } from '../i18n/index.ts';

/** A letter, and what belongs to a name behind it: more letters, digits, and what joins words (kube-apiserver, OCI runtime). */
const LATIN = /[A-Za-z][A-Za-z0-9]*(?:[ ._/+-]+[A-Za-z0-9]+)*/g;

export interface Run {
  words: string;
  isLatin: boolean;
}

/** A Korean text in runs; joined they are the text again. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: words, index } of text.matchAll(LATIN)) {
    if (index > at) runs.push({ words: text.slice(at, index), isLatin: false });
    runs.push({ words, isLatin: true });
    at = index + words.length;
  }
  if (at < text.length) runs.push({ words: text.slice(at), isLatin: false });
  return runs;
}

export function Say({ text }: { text: Text }) {
  const words = text[lang.value];
  const runs = lang.value === 'ko' ? runsOf(words) : [];
  const [only] = runs;
  if (!only || (runs.length === 1 && !only.isLatin)) return <>{words}</>;
  if (runs.length === 1) return <span lang="en">{words}</span>;
  // One element around all: where words stand in a row of things, they are one of them.
  return (
    <span>
      {runs.map(({ words: run, isLatin }, i) =>
        isLatin ? (
          <span key={i} lang="en">
            {run}
          </span>
        ) : (
          <Fragment key={i}>{run}</Fragment>
        ),
      )}
    </span>
  );
}
