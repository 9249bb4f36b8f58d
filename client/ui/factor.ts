// How much time a person or a team may have, in words. Who may ask for it is screens/phone, who grants it screens/host.
import type { TimeFactor } from '../../shared/protocol/commands.ts';
import { t, type WordKey } from '../i18n/index.ts';

export const FACTORS: readonly TimeFactor[] = [1, 1.5, 2, 10, 0];

const WORDS: Record<TimeFactor, WordKey> = {
  1: 'common.factor.1',
  1.5: 'common.factor.1.5',
  2: 'common.factor.2',
  10: 'common.factor.10',
  0: 'common.factor.0',
};

export const factorWord = (factor: TimeFactor): string => t(WORDS[factor]);
