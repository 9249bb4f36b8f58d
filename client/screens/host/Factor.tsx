// How much time a person or a team has, as a choice. Only they and the host ever see it.
import type { TimeFactor } from '../../../shared/protocol/commands.ts';
import { t } from '../../i18n/index.ts';

const factors: readonly TimeFactor[] = [1, 1.5, 2, 10, 0];

export const factorWord = (factor: TimeFactor): string => t(`host.factor.${factor}`);

export function Factor({
  value,
  label,
  onSet,
}: {
  value: TimeFactor;
  label: string;
  onSet: (factor: TimeFactor) => void;
}) {
  return (
    <span class="field h-select">
      <select
        aria-label={label}
        value={String(value)}
        onChange={(event) => onSet(Number(event.currentTarget.value) as TimeFactor)}
      >
        {factors.map((factor) => (
          <option key={factor} value={String(factor)}>
            {factorWord(factor)}
          </option>
        ))}
      </select>
    </span>
  );
}
