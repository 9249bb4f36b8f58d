// How figures are written: shares as percent with a bar, correlations with a word that says what they mean, and where a figure is
// undefined the reason instead. What each figure is, server/report/README.md defines.
import type { Figure } from '../../../shared/report/figures.ts';
import { t, type WordKey } from '../../i18n/index.ts';
import { percent } from './shares.ts';

/** 0.314 → "+0.31". A real minus, which readers say. */
export function signed(value: number): string {
  const digits = Math.abs(value).toFixed(2);
  if (Number(digits) === 0) return digits;
  return `${value < 0 ? '\u2212' : '+'}${digits}`;
}

/** For cells without room for a bar, and for sentences. */
export const shareText = ({ value, why }: Figure): string =>
  value === null ? t(`report.why.${why ?? 'nobody_played'}`) : percent(value);

export function Share({ of, isBare = false }: { of: Figure; isBare?: boolean }) {
  if (of.value === null) return <span class="rp-none">{shareText(of)}</span>;
  return (
    <span class="rp-share num">
      <b>{percent(of.value)}</b>
      {!isBare && <Bar share={of.value} />}
    </span>
  );
}

export const Bar = ({ share }: { share: number }) => (
  <i class="rp-bar" aria-hidden="true">
    <i style={{ width: percent(Math.min(1, Math.max(0, share))) }} />
  </i>
);

const CLEAR = 0.3;
const WEAK = 0.1;

/** Words of classical item analysis: 0.3 and above is what one wishes for, below 0 something is odd. */
export function sortsHow(value: number): WordKey {
  if (value >= CLEAR) return 'report.sorts.clear';
  if (value >= WEAK) return 'report.sorts.weak';
  return value > -WEAK ? 'report.sorts.not' : 'report.sorts.reversed';
}

export function Discrimination({ of }: { of: Figure }) {
  if (of.value === null) return <span class="rp-none">{t(`report.why.${of.why ?? 'too_few_teams'}`)}</span>;
  return (
    <span class="rp-disc num">
      <b>{signed(of.value)}</b>{' '}
      <span class={of.value <= -WEAK ? 'rp-odd' : 'ink2'}>{t(sortsHow(of.value))}</span>
    </span>
  );
}

export function Gain({ of }: { of: Figure }) {
  if (of.value === null) return <span class="rp-none">{t(`report.why.${of.why ?? 'one_attempt'}`)}</span>;
  return <b class="num">{signed(of.value)}</b>;
}
