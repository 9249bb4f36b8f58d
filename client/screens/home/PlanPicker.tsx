// Tick and reorder rounds; says how long they take. Chosen rounds stand first, in playing order, the others below.
// Reordering is by buttons, so that it works by touch, keyboard and screen reader alike.
import { useId } from 'preact/hooks';
import { t, tx } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { minutes } from '../../ui/clock.ts';
import type { OfferedRound } from './api.ts';
import { wholeMinutes } from './duration.ts';

interface Props {
  rounds: readonly OfferedRound[];
  chosen: readonly string[];
  shortCut?: readonly string[] | null;
  onChange: (chosen: readonly string[]) => void;
}

export function PlanPicker({ rounds, chosen, shortCut = null, onChange }: Props) {
  const id = useId();
  const byId = new Map(rounds.map((round) => [round.id, round]));
  const picked = chosen.flatMap((one) => byId.get(one) ?? []);
  const others = rounds.filter((round) => !chosen.includes(round.id));
  const swap = (index: number, by: -1 | 1) => {
    const next = [...chosen];
    const [moved] = next.splice(index, 1);
    if (moved !== undefined) next.splice(index + by, 0, moved);
    onChange(next);
  };
  return (
    <section class="o-plan" aria-labelledby={id}>
      <header class="o-head">
        <h2 id={id}>{t('home.rounds')}</h2>
        <div class="row">
          {shortCut !== null && (
            <Button kind="quiet" isSmall onClick={() => onChange(shortCut)}>
              {t('home.short')}
            </Button>
          )}
          <Button
            kind="quiet"
            isSmall
            onClick={() => onChange(rounds.filter((round) => round.tier === 'core').map((round) => round.id))}
          >
            {t('home.core')}
          </Button>
          <Button kind="quiet" isSmall onClick={() => onChange(rounds.map((round) => round.id))}>
            {t('home.all')}
          </Button>
        </div>
      </header>
      <p class="ink2 o-small">{t('home.roundsHow')}</p>
      <ol class="o-rounds">
        {picked.map((round, i) => (
          <li key={round.id} class="on">
            <Line
              round={round}
              place={i + 1}
              onToggle={() => onChange(chosen.filter((one) => one !== round.id))}
            />
            <Button
              kind="quiet"
              icon="up"
              label={t('home.up', { title: tx(round.title) })}
              disabled={i === 0}
              onClick={() => swap(i, -1)}
            />
            <Button
              kind="quiet"
              icon="down"
              label={t('home.down', { title: tx(round.title) })}
              disabled={i === picked.length - 1}
              onClick={() => swap(i, 1)}
            />
          </li>
        ))}
        {others.map((round) => (
          <li key={round.id}>
            <Line round={round} place={null} onToggle={() => onChange([...chosen, round.id])} />
          </li>
        ))}
      </ol>
      <p class="o-total num" role="status">
        {picked.length === 0
          ? t('home.none')
          : t('home.total', { n: picked.length, minutes: wholeMinutes(picked) })}
      </p>
    </section>
  );
}

function Line({
  round,
  place,
  onToggle,
}: {
  round: OfferedRound;
  place: number | null;
  onToggle: () => void;
}) {
  return (
    <label class="o-round">
      <input type="checkbox" checked={place !== null} onChange={onToggle} />
      <b class="num o-place">{place ?? ''}</b>
      <span class="grow">
        {tx(round.title)}
        <span class="ink2 o-small num">
          {t(`home.kind.${round.kind}`)} · {minutes(round.seconds * 1000)} ·{' '}
          {t('home.level', { n: round.difficulty })}
        </span>
      </span>
    </label>
  );
}
