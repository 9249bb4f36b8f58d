// A table that stays small for three thousand rows: a filter, an order, and pages of a few rows. On paper it is longer, and says
// what is not on it. Which columns there are is Teams.tsx and People.tsx.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { endsSyllable } from '../../ui/composing.ts';
import { isPrinting } from './printing.ts';
import { Scrolled } from './Scrolled.tsx';

const ROWS = 20;
const ROWS_ON_PAPER = 120;
/** Below this a filter is in the way. */
const FEW = 8;

export interface Order<T> {
  name: string;
  label: string;
  compare(a: T, b: T): number;
}

interface Props<T> {
  label: string;
  rows: readonly T[];
  orders: readonly Order<T>[];
  /** What a filter looks in. */
  textOf(row: T): string;
  head: ComponentChildren;
  row(row: T): ComponentChildren;
}

export function Paged<T>({ label, rows, orders, textOf, head, row }: Props<T>) {
  const [sought, setSought] = useState('');
  const [order, setOrder] = useState(orders[0]?.name);
  const [asked, setPage] = useState(0);
  const wanted = sought.trim().toLowerCase();
  const found = rows.filter((one) => wanted === '' || textOf(one).toLowerCase().includes(wanted));
  const compare = orders.find(({ name }) => name === order)?.compare;
  const sorted = compare ? [...found].sort(compare) : found;
  const size = isPrinting.value ? ROWS_ON_PAPER : ROWS;
  const pages = Math.max(1, Math.ceil(sorted.length / size));
  const page = isPrinting.value ? 0 : Math.min(asked, pages - 1);
  const shown = sorted.slice(page * size, (page + 1) * size);
  const first = page * size + 1;
  return (
    <div class="rp-paged">
      {rows.length > FEW && (
        <div class="rp-find">
          <label class="field">
            <span class="sr">{t('report.find', { what: label })}</span>
            <input
              type="search"
              value={sought}
              placeholder={t('report.findHint')}
              onInput={(event) => setSought(event.currentTarget.value)}
              onKeyDown={endsSyllable}
            />
          </label>
          <label class="field">
            <span class="sr">{t('report.order', { what: label })}</span>
            <select value={order} onChange={(event) => setOrder(event.currentTarget.value)}>
              {orders.map((one) => (
                <option key={one.name} value={one.name}>
                  {one.label}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <Scrolled label={t('report.table', { what: label })}>
        <table class="rp-table">
          <caption class="sr">{label}</caption>
          <thead>
            <tr>{head}</tr>
          </thead>
          <tbody>{shown.map(row)}</tbody>
        </table>
      </Scrolled>
      {(sorted.length > size || sorted.length === 0) && (
        <div class="rp-pages">
          <p class="ink2 num" role="status">
            {sorted.length === 0
              ? t('report.noneFound')
              : t('report.shown', { from: first, to: first + shown.length - 1, of: sorted.length })}
          </p>
          {pages > 1 && (
            <>
              <Button
                isSmall
                icon="left"
                label={t('report.pageBefore', { what: label })}
                disabled={page === 0}
                onClick={() => setPage(page - 1)}
              />
              <Button
                isSmall
                icon="right"
                label={t('report.pageAfter', { what: label })}
                disabled={page === pages - 1}
                onClick={() => setPage(page + 1)}
              />
            </>
          )}
          {pages > 1 && <p class="rp-paper">{t('report.restInFiles')}</p>}
        </div>
      )}
    </div>
  );
}
