// Which pack: all of them in a list, each with its length, the chosen one with what it is about.
import { t, tx } from '../../i18n/index.ts';
import type { OfferedPack } from './api.ts';
import { Choices } from './Choices.tsx';
import { chosen, firstPlan, lengthOf } from './plan.ts';

interface Props {
  packs: readonly OfferedPack[];
  value: string;
  error?: string | null;
  /** A round that is played twice takes longer. */
  attempts?: 1 | 2;
  onPick(pack: string): void;
}

export function PackChoice({ packs, value, error, attempts, onPick }: Props) {
  const defaultFirst = [...packs].sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
  return (
    <Choices
      name="pack"
      legend={t('home.pack')}
      value={value}
      onPick={onPick}
      {...(error === undefined ? {} : { error })}
      options={defaultFirst.map((pack) => ({
        value: pack.id,
        label: tx(pack.title),
        tail: t('home.minutes', { n: lengthOf(pack, chosen(firstPlan(pack)), attempts).aboutMinutes }),
        more: <p class="about">{tx(pack.about)}</p>,
      }))}
    />
  );
}
