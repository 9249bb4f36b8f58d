// How many ships had the hardest card, in words, for the wall and the phone alike. Which card it is says the reveal.
import { t } from '../i18n/index.ts';

export function hardestWords(n: number, of: number): string {
  if (n === 0) return t('hardest.none', { of });
  return t(n * 2 < of ? 'hardest.few' : 'hardest.some', { n, of });
}
