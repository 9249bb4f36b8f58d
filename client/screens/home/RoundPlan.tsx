// The rounds of a pack: tick, reorder with two buttons, take the author's short cut. The list keeps unticked rounds in
// their place as a berth that waits. What moving and ticking mean is plan.ts.
import { useRef } from 'preact/hooks';
import { t, tx } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { minutes } from '../../ui/clock.ts';
import { announce } from '../../ui/toast.tsx';
import type { OfferedPack, OfferedRound } from './api.ts';
import { chosen, firstPlan, isSame, type Plan, shift, shortPlan, tick } from './plan.ts';

interface Props {
  pack: OfferedPack;
  plan: Plan;
  error: string | null;
  onPlan(plan: Plan): void;
}

export function RoundPlan({ pack, plan, error, onPlan }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const on = chosen(plan);
  const move = (id: string, by: -1 | 1) => {
    const next = shift(plan, id, by);
    if (next === plan) return;
    onPlan(next);
    const place = next.findIndex((row) => row.id === id);
    const title = tx(pack.rounds.find((round) => round.id === id)?.title ?? { ko: '', en: '' });
    announce(t('home.roundAt', { title, n: place + 1 }));
    // At the edge the pressed button is off; the other one keeps the focus in the row.
    const isEdge = place === 0 || place === next.length - 1;
    const side = (by === -1) === isEdge ? 'down' : 'up';
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLButtonElement>(`[data-round="${id}"] [data-side="${side}"]`)?.focus(),
    );
  };
  return (
    <fieldset class="hm-set" aria-describedby="rounds-news">
      <legend class="sr">{t('home.rounds')}</legend>
      <Presets pack={pack} plan={plan} onPlan={onPlan} />
      <ol class="hm-rounds" ref={list}>
        {plan.map((row, place) => {
          const round = pack.rounds.find(({ id }) => id === row.id);
          return (
            round && (
              <Row
                key={row.id}
                round={round}
                number={row.isOn ? on.indexOf(row.id) + 1 : null}
                isFirst={place === 0}
                isLast={place === plan.length - 1}
                onTick={(isOn) => onPlan(tick(plan, row.id, isOn))}
                onMove={(by) => move(row.id, by)}
              />
            )
          );
        })}
      </ol>
      <p id="rounds-news" class="hm-news" role="status">
        {error ?? ''}
      </p>
    </fieldset>
  );
}

function Presets({ pack, plan, onPlan }: Omit<Props, 'error'>) {
  if (pack.shortCut === null) return null;
  const whole = firstPlan(pack);
  const short = shortPlan(pack);
  return (
    <div class="hm-presets">
      <Button isSmall aria-pressed={isSame(plan, whole)} onClick={() => onPlan(whole)}>
        {t('home.wholePack')}
      </Button>
      <Button isSmall aria-pressed={isSame(plan, short)} icon="skip" onClick={() => onPlan(short)}>
        {t('home.shortCut')}
      </Button>
    </div>
  );
}

interface RowProps {
  round: OfferedRound;
  /** Its place in the evening; null when it is left out. */
  number: number | null;
  isFirst: boolean;
  isLast: boolean;
  onTick(isOn: boolean): void;
  onMove(by: -1 | 1): void;
}

function Row({ round, number, isFirst, isLast, onTick, onMove }: RowProps) {
  const title = tx(round.title);
  const id = `round-${round.id}`;
  return (
    <li class={`hm-round ${number === null ? 'off' : 'on'}`} data-round={round.id}>
      <input
        id={id}
        type="checkbox"
        checked={number !== null}
        aria-describedby={`${id}-about`}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <div class="what">
        <label for={id}>
          {number !== null && <span class="num">{number}. </span>}
          {title}
        </label>
        <p id={`${id}-about`} class="num">
          {t(`home.kind.${round.kind}`)} · {minutes(round.seconds * 1000)} ·{' '}
          {t('home.difficulty', { n: round.difficulty })}
        </p>
      </div>
      <Button
        kind="quiet"
        icon="up"
        label={t('home.moveUp', { title })}
        data-side="up"
        disabled={isFirst}
        onClick={() => onMove(-1)}
      />
      <Button
        kind="quiet"
        icon="down"
        label={t('home.moveDown', { title })}
        data-side="down"
        disabled={isLast}
        onClick={() => onMove(1)}
      />
    </li>
  );
}
