// A mistake of a class as one line: what, and how many had it. The words without a count come from the server.
import type { Mistake, RoundReport } from '../../../shared/report/report.ts';
import { t, tx } from '../../i18n/index.ts';

export const mistakeText = ({ words, boards, of }: Mistake, unit: RoundReport['unit']): string =>
  t(unit === 'team' ? 'report.mistakeShips' : 'report.mistakePeople', { what: tx(words), n: boards, of });
