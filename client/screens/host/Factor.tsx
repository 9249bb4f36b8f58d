// How much time a person or a team has, as a choice. Only they and the host ever see it.
import type { TimeFactor } from '../../../shared/protocol/commands.ts';
import { FACTORS, factorWord } from '../../ui/factor.ts';

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
        {FACTORS.map((factor) => (
          <option key={factor} value={String(factor)}>
            {factorWord(factor)}
          </option>
        ))}
      </select>
    </span>
  );
}
