// A text of the round, in the language spoken now. A Korean text without a single Hangul letter is a technical
// name in Latin script: it carries lang="en", so that a screen reader does not spell it in Korean.
import type { Text } from '../../../shared/content/text.ts';
import { lang } from '../../i18n/index.ts';

const HANGUL = /[\uac00-\ud7a3\u3131-\u318e]/;
const LATIN = /[A-Za-z]/;

export const isLatinName = (text: string): boolean => LATIN.test(text) && !HANGUL.test(text);

export function Say({ text }: { text: Text }) {
  const words = text[lang.value];
  if (lang.value === 'ko' && isLatinName(words)) return <span lang="en">{words}</span>;
  return <>{words}</>;
}
