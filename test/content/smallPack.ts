// A small valid pack as an author would write it, for tests that break one thing in it at a time.
export const SMALL_PACK = `id: small
title: { ko: "작은 팩", en: "Small pack" }
about: { ko: "시험용입니다.", en: "For tests." }
rounds:
  - id: o-one
    kind: order
    title: { ko: "순서", en: "Order" }
    prompt: { ko: "순서대로 놓으세요.", en: "Put them in order." }
    section: "3-1"
    difficulty: 1
    seconds: 60
    tier: core
    cards:
      - id: a
        text: { ko: "첫째", en: "First" }
      - id: b
        text: { ko: "둘째", en: "Second" }
      - id: c
        text: { ko: "셋째", en: "Third" }
    before:
      - [a, b]
      - [b, c]
    explain:
      why: { ko: "그런 순서입니다.", en: "That is the order." }
    sources:
      - { code: KLT, text: "a source" }
  - id: m-one
    kind: match
    title: { ko: "짝", en: "Match" }
    prompt: { ko: "짝을 맞추세요.", en: "Match them." }
    section: "3-2"
    difficulty: 1
    seconds: 60
    tier: core
    axes:
      - zones:
          - { id: left, text: { ko: "왼쪽", en: "Left" } }
          - { id: right, text: { ko: "오른쪽", en: "Right" } }
    cards:
      - { id: x, text: { ko: "엑스", en: "Ex" } }
      - { id: y, text: { ko: "와이", en: "Why" } }
    key:
      x: [[left]]
      y: [[right]]
    explain:
      why: { ko: "그런 짝입니다.", en: "They belong together." }
    sources:
      - { code: KLT, text: "a source" }
`;

/** The small pack with one piece of text replaced; throws when it is not there. */
export function smallPackWith(old: string, replacement: string): string {
  if (!SMALL_PACK.includes(old)) throw new Error(`not in the small pack: ${old}`);
  return SMALL_PACK.replace(old, replacement);
}

/** Line (from 1) of the first place of `text` in `source`. */
export const lineOf = (source: string, text: string): number =>
  source.slice(0, source.indexOf(text)).split('\n').length;
