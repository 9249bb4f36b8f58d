// The right answer as a plain table for screen readers, under the moving one on the wall, and the small gauge of
// how many ships had a card right.
import type { RevealSlice, TaskSlice } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/index.ts';
import { cardById } from './people.ts';
import { Say } from './Say.tsx';

const MOST_PIPS = 12;

export function KeyTable({ task, reveal }: { task: TaskSlice; reveal: RevealSlice }) {
  return (
    <table class="sr">
      <caption>{t('reveal.key')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('reveal.card')}</th>
          <th scope="col">{t('reveal.belongs')}</th>
          <th scope="col">{t('reveal.right')}</th>
        </tr>
      </thead>
      <tbody>
        {reveal.key?.map((row) => {
          const card = cardById(task, row.card);
          return (
            <tr key={row.card}>
              <th scope="row">{card && <Say text={card.text} />}</th>
              <td>
                <Say text={row.belongs} />
              </td>
              <td>{t('reveal.shipsOf', { n: reveal.rightCounts?.[row.card] ?? 0, of: reveal.boards })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Up to twelve ships one square each, above that a bar. */
export function Ships({ n, of, isStill = false }: { n: number; of: number; isStill?: boolean }) {
  return (
    <span class={`rw-pip num ${isStill ? '' : 'late'}`} title={t('reveal.shipsOf', { n, of })}>
      <b>{n}</b>
      {t('reveal.ships', { n })}
      {of <= MOST_PIPS ? (
        <span class="rw-pp">
          {Array.from({ length: of }, (_, i) => (
            <i key={i} class={i < n ? 'on' : ''} />
          ))}
        </span>
      ) : (
        <span class="rw-bar">
          <i style={{ width: `${(100 * n) / of}%` }} />
        </span>
      )}
    </span>
  );
}
