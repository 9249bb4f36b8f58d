// When something was, as people write it in their language.
import { lang } from '../../i18n/index.ts';

export const day = (atMs: number): string =>
  new Intl.DateTimeFormat(lang.value, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(atMs);
