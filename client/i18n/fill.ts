// Puts values into a text: `{name}` as it is, `{name|이/가}` with the Korean particle that fits its last sound,
// `{n#card/cards}` one word or the other by number. Which texts there are stands in words/, who speaks in index.ts.

export type Values = Record<string, string | number>;

/** Digits whose Korean reading ends in a consonant: 0 영, 1 일, 3 삼, 6 육, 7 칠, 8 팔. */
const DIGITS_WITH_FINAL = '013678';
/** Latin letters after which a Korean reader usually hears a final consonant. */
const LATIN_WITH_FINAL = 'lmnbpktcg';

export function endsInConsonant(word: string): boolean {
  const last = word.trim().at(-1)?.toLowerCase() ?? '';
  const code = last.charCodeAt(0);
  if (code >= 0xac00 && code <= 0xd7a3) return (code - 0xac00) % 28 !== 0;
  return DIGITS_WITH_FINAL.includes(last) || LATIN_WITH_FINAL.includes(last);
}

/** 로 follows a vowel and ㄹ alike, so 으로/로 looks once more. */
function particle(word: string, withFinal: string, without: string): string {
  const code = word.trim().charCodeAt(word.trim().length - 1);
  const isRieul = code >= 0xac00 && code <= 0xd7a3 && (code - 0xac00) % 28 === 8;
  if (withFinal === '으로' && (isRieul || /[178l]$/i.test(word.trim()))) return without;
  return endsInConsonant(word) ? withFinal : without;
}

export function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)(?:([|#])([^/{}]*)\/([^{}]*))?\}/g, (whole, name, mark, a, b) => {
    const value = values[name as string];
    if (value === undefined) return whole;
    const shown = typeof value === 'number' ? value.toLocaleString('en-US') : value;
    if (mark === '|') return shown + particle(shown, a, b);
    if (mark === '#') return Number(value) === 1 ? a : b;
    return shown;
  });
}
