// When a room was opened and a class was held, as people write it in their language.
import { lang } from '../../i18n/index.ts';

const DAY = { year: 'numeric', month: 'short', day: 'numeric' } as const;

export const openedOn = (atMs: number): string =>
  new Intl.DateTimeFormat(lang.value, { ...DAY, hour: 'numeric', minute: '2-digit' }).format(atMs);

export const dayOf = (atMs: number): string => new Intl.DateTimeFormat(lang.value, DAY).format(atMs);
