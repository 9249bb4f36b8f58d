// What a review was worth: each of its rounds as the class did it last time, and now. One table, whose first column draws the way from
// then to now for the eye. Stands in the report and, when the review is over, on the console (../host/AfterClass.tsx).
import './tables.css';
import './thenNow.css';
import type { Text } from '../../../shared/content/text.ts';
import { t, tx } from '../../i18n/index.ts';
import { percent, signedPoints } from './shares.ts';

export interface ThenNowRow {
  id: string;
  title: Text;
  /** Shares of 1. */
  before: number;
  /** Null: not played this time. */
  now: number | null;
}

export const changeText = (before: number, now: number): string =>
  t('then.points', { n: signedPoints(before, now) });

export function ThenNow({ rows, level = 3 }: { rows: readonly ThenNowRow[]; level?: 2 | 3 }) {
  if (rows.length === 0) return null;
  const Heading = `h${level}` as const;
  const played = rows.flatMap((row) => (row.now === null ? [] : [{ ...row, now: row.now }]));
  const mean = (of: (row: { before: number; now: number }) => number) =>
    played.reduce((sum, row) => sum + of(row), 0) / played.length;
  return (
    <section class="panel tn" aria-labelledby="then-now">
      <Heading id="then-now">{t('then.title')}</Heading>
      <p class="ink2">{t('then.about')}</p>
      <table class="rp-table">
        <thead>
          <tr>
            <th scope="col">{t('then.round')}</th>
            <th scope="col">{t('then.then')}</th>
            <th scope="col">{t('then.now')}</th>
            <th scope="col">{t('then.change')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, before, now }) => (
            <Row key={id} name={tx(title)} before={before} now={now} />
          ))}
        </tbody>
        {played.length > 1 && (
          <tfoot>
            <Row name={t('then.all')} before={mean(({ before }) => before)} now={mean(({ now }) => now)} />
          </tfoot>
        )}
      </table>
    </section>
  );
}

function Row({ name, before, now }: { name: string; before: number; now: number | null }) {
  return (
    <tr>
      <th scope="row">
        {name}
        <Way before={before} now={now} />
      </th>
      <td class="num">{percent(before)}</td>
      <td class="num">
        <b>{now === null ? t('then.notYet') : percent(now)}</b>
      </td>
      <td class={`num ${now !== null && now < before ? 'down' : ''}`}>
        {now === null ? '' : changeText(before, now)}
      </td>
    </tr>
  );
}

/** A ring where it was, a dot where it is. */
function Way({ before, now }: { before: number; now: number | null }) {
  const to = now ?? before;
  const [low, high] = before < to ? [before, to] : [to, before];
  return (
    <i class="tn-way" aria-hidden="true">
      <i
        class={to < before ? 'path down' : 'path'}
        style={{ left: percent(low), width: percent(high - low) }}
      />
      <i class="was" style={{ left: percent(before) }} />
      {now !== null && <i class={now < before ? 'is down' : 'is'} style={{ left: percent(now) }} />}
    </i>
  );
}
