// Tick and reorder rounds; says how long they take. Chosen rounds stand first, in playing order, the others below.
// Reordering is by buttons, so that it works by touch, keyboard and screen reader alike.
import { useId, useRef } from 'preact/hooks';
import type { Slices } from '../../../shared/protocol/views.ts';
import { t, tx } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { minutes } from '../../ui/clock.ts';
import { announce } from '../../ui/toast.tsx';
import { type Way, wholeS } from './pace.ts';

type Offered = Slices['control']['pack'][number];

interface Props {
  rounds: readonly Offered[];
  chosen: readonly string[];
  way: Way;
  onChange: (chosen: readonly string[]) => void;
}

export function PlanPicker({ rounds, chosen, way, onChange }: Props) {
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const byId = new Map(rounds.map((round) => [round.id, round]));
  const picked = chosen.flatMap((one) => byId.get(one) ?? []);
  const others = rounds.filter((round) => !chosen.includes(round.id));
  const swap = (index: number, by: -1 | 1) => {
    const next = [...chosen];
    const [moved] = next.splice(index, 1);
    if (moved !== undefined) next.splice(index + by, 0, moved);
    onChange(next);
    const place = index + by;
    const round = picked[index];
    if (round !== undefined) announce(t('host.set.roundAt', { title: tx(round.title), n: place + 1 }));
    // The row moves and would drop the focus. At the edge the pressed button is off; the other one keeps it in the row.
    const isEdge = place === 0 || place === picked.length - 1;
    const side = (by === -1) === isEdge ? 'down' : 'up';
    requestAnimationFrame(() =>
      list.current
        ?.querySelector<HTMLButtonElement>(`li:nth-child(${place + 1}) [data-side="${side}"]`)
        ?.focus(),
    );
  };
  return (
    <section class="h-o-plan" aria-labelledby={id}>
      <header class="h-o-head">
        <h2 id={id}>{t('host.set.rounds')}</h2>
        <div class="row">
          <Button
            kind="quiet"
            isSmall
            onClick={() => onChange(rounds.filter((round) => round.tier === 'core').map((round) => round.id))}
          >
            {t('host.set.core')}
          </Button>
          <Button kind="quiet" isSmall onClick={() => onChange(rounds.map((round) => round.id))}>
            {t('host.set.all')}
          </Button>
        </div>
      </header>
      <p class="ink2 h-o-small">{t('host.set.roundsHow')}</p>
      <ol class="h-o-rounds" ref={list}>
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
              data-side="up"
              label={t('host.set.up', { title: tx(round.title) })}
              disabled={i === 0}
              onClick={() => swap(i, -1)}
            />
            <Button
              kind="quiet"
              icon="down"
              data-side="down"
              label={t('host.set.down', { title: tx(round.title) })}
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
      <p class="h-o-total num" role="status">
        {picked.length === 0
          ? t('host.set.none')
          : t('host.set.total', { n: picked.length, minutes: Math.round(wholeS(picked, way) / 60) })}
      </p>
    </section>
  );
}

function Line({ round, place, onToggle }: { round: Offered; place: number | null; onToggle: () => void }) {
  return (
    <label class="h-o-round">
      <input type="checkbox" checked={place !== null} onChange={onToggle} />
      <b class="num h-o-place">{place ?? ''}</b>
      <span class="grow">
        {tx(round.title)}
        <span class="ink2 h-o-small num">
          {t(`host.set.kind.${round.kind}`)} · {minutes(round.seconds * 1000)} ·{' '}
          {t('host.set.level', { n: round.difficulty })}
        </span>
      </span>
    </label>
  );
}
