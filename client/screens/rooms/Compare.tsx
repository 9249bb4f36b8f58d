// Classes beside each other: a line for each topic over time, and a table of every round. Asks for the report of each room, one after
// the other; a room that does not answer is named, and the others are compared.
import '../report/report.css';
import '../report/charts/charts.css';
import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../../shared/report/report.ts';
import { t, tx } from '../../i18n/index.ts';
import type { Trouble } from '../../net/http.ts';
import { Button } from '../../ui/Button.tsx';
import type { KeptRoom } from '../home/rooms.ts';
import { troubleWords } from '../home/Shelf.tsx';
import { fetchReport } from '../report/ask.ts';
import { Bar } from '../report/Figures.tsx';
import { followPrinting } from '../report/printing.ts';
import { Scrolled } from '../report/Scrolled.tsx';
import { percent } from '../report/shares.ts';
import { spokenCode } from '../screen/address.ts';
import { Course } from './Course.tsx';
import { type Cell, type Column, type Comparison, change, compare } from './comparing.ts';
import { dayOf } from './dates.ts';

type Asked = { room: KeptRoom; report: Report | null; trouble: Trouble | null };

export function Compare({ rooms, onBack }: { rooms: readonly KeptRoom[]; onBack(): void }) {
  const [asked, setAsked] = useState<readonly Asked[]>([]);
  useEffect(followPrinting, []);
  useEffect(() => {
    let isGone = false;
    const askAll = async () => {
      for (const room of rooms) {
        const answer = await fetchReport(room.room);
        if (isGone) return;
        const one = answer.ok
          ? { room, report: answer.value, trouble: null }
          : { room, report: null, trouble: answer.trouble };
        setAsked((before) => [...before, one]);
      }
    };
    setAsked([]);
    void askAll();
    return () => {
      isGone = true;
    };
  }, []);
  const reports = asked.flatMap(({ report }) => report ?? []);
  return (
    <div class="rm-side">
      <div class="row rm-acts">
        <Button kind="quiet" icon="left" onClick={onBack}>
          {t('rooms.back')}
        </Button>
        <Button onClick={() => globalThis.print()}>{t('report.print')}</Button>
      </div>
      {asked.flatMap(({ room, trouble }) =>
        trouble === null ? (
          []
        ) : (
          <p key={room.room} role="alert" class="hm-news">
            {t('rooms.notRead', { code: spokenCode(room.code), why: troubleWords(trouble) })}
          </p>
        ),
      )}
      {asked.length < rooms.length ? (
        <p class="panel" role="status">
          {t('rooms.reading', { n: asked.length, of: rooms.length })}
        </p>
      ) : (
        <Told comparison={compare(reports)} />
      )}
    </div>
  );
}

function Told({ comparison }: { comparison: Comparison }) {
  const { columns, topics } = comparison;
  if (columns.length < 2 || topics.length === 0) return <p class="panel">{t('rooms.nothingToCompare')}</p>;
  return (
    <>
      <Course comparison={comparison} />
      <section class="panel" aria-labelledby="rm-table">
        <h2 id="rm-table">{t('rooms.byRound')}</h2>
        <p class="ink2">{t('rooms.byRoundAbout')}</p>
        <Scrolled label={t('report.table', { what: t('rooms.byRound') })}>
          <Table comparison={comparison} />
        </Scrolled>
      </section>
    </>
  );
}

function Table({ comparison: { columns, topics, all } }: { comparison: Comparison }) {
  return (
    <table class="rp-table rm-table">
      <caption class="sr">{t('rooms.byRound')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rooms.round')}</th>
          {columns.map((column, i) => (
            <th key={column.room} scope="col">
              <Head column={column} n={i + 1} />
            </th>
          ))}
          <th scope="col">{t('rooms.change')}</th>
        </tr>
      </thead>
      {topics.map(({ section, cells, rounds }) => (
        <tbody key={section}>
          <tr class="topic">
            <th scope="rowgroup">{t('rooms.topic', { section })}</th>
            <Cells of={cells} />
          </tr>
          {rounds.map((round, i) => (
            <tr key={i}>
              <th scope="row">{tx(round.title)}</th>
              <Cells of={round.cells} />
            </tr>
          ))}
        </tbody>
      ))}
      <tbody>
        <tr class="topic">
          <th scope="row">{t('rooms.all')}</th>
          <Cells of={all} />
        </tr>
      </tbody>
    </table>
  );
}

const Head = ({ column: { title, form, atMs }, n }: { column: Column; n: number }) => (
  <>
    <b class="num">
      {n} · {dayOf(atMs)}
    </b>
    <span>{tx(title)}</span>
    <span>{t(`report.form.${form}`)}</span>
  </>
);

function Cells({ of: cells }: { of: readonly Cell[] }) {
  const by = change(cells);
  return (
    <>
      {cells.map((cell, i) => (
        <td key={i} class="num">
          {cell === null ? (
            <span class="rp-none">
              <span aria-hidden="true">–</span>
              <span class="sr">{t('rooms.notPlayed')}</span>
            </span>
          ) : (
            <span class="rp-share num">
              <b>{percent(cell.facility)}</b>
              <Bar share={cell.facility} />
            </span>
          )}
        </td>
      ))}
      <td class="num">{by === null ? '' : <b class={by < 0 ? 'rp-odd' : ''}>{points(by)}</b>}</td>
    </>
  );
}

const points = (by: number): string =>
  by === 0 ? '0' : t('rooms.points', { n: `${by < 0 ? '\u2212' : '+'}${Math.abs(by)}` });
