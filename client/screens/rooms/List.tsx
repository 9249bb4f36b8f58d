// The rooms of this browser in pages of a dozen, newest first: found by words and by where they stand, ticked to be compared. What can
// be done with one is Row.tsx, what is asked before Leaving.tsx and Repeat.tsx.
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { endsSyllable } from '../../ui/composing.ts';
import { type KeptRoom, keptRooms } from '../home/rooms.ts';
import { troubleWords } from '../home/Shelf.tsx';
import { MOST_COMPARED } from './comparing.ts';
import { openedOn } from './dates.ts';
import { findRooms, type Sought, WANTED, type Wanted } from './finding.ts';
import { Leaving } from './Leaving.tsx';
import { Repeat } from './Repeat.tsx';
import { Row } from './Row.tsx';
import { type Standings, useStandings } from './standings.ts';

const ROWS = 12;
/** Below this a filter is in the way. */
const FEW = 6;

interface Props {
  rooms: readonly KeptRoom[];
  picked: readonly string[];
  onPick(rooms: string[]): void;
  onCompare(): void;
  onChange(rooms: KeptRoom[]): void;
}

export function List({ rooms, picked, onPick, onCompare, onChange }: Props) {
  const standings = useStandings(rooms);
  const [sought, setSought] = useState<Sought>({ text: '', place: 'all' });
  const [asked, setPage] = useState(0);
  const [leaving, setLeaving] = useState<KeptRoom | null>(null);
  const [repeating, setRepeating] = useState<KeptRoom | null>(null);
  if (rooms.length === 0) return <p class="panel rm-none">{t('rooms.none')}</p>;
  const found = findRooms(rooms, sought, standings.known, openedOn);
  const pages = Math.max(1, Math.ceil(found.length / ROWS));
  const page = Math.min(asked, pages - 1);
  const seek = (next: Partial<Sought>) => {
    setSought({ ...sought, ...next });
    setPage(0);
  };
  const tick = (id: string, isOn: boolean) =>
    onPick(isOn ? [...picked, id] : picked.filter((one) => one !== id));
  return (
    <section aria-labelledby="rm-list">
      <h2 id="rm-list" class="sr">
        {t('rooms.list')}
      </h2>
      {rooms.length > FEW && <Find sought={sought} onSeek={seek} />}
      <Said standings={standings} />
      <ul class="rm-rows">
        {found.slice(page * ROWS, (page + 1) * ROWS).map((room) => (
          <Row
            key={room.room}
            room={room}
            standing={standings.known.get(room.room) ?? null}
            isPicked={picked.includes(room.room)}
            mayPick={picked.length < MOST_COMPARED}
            onPick={(isOn) => tick(room.room, isOn)}
            onRepeat={() => setRepeating(room)}
            onLeave={() => setLeaving(room)}
          />
        ))}
      </ul>
      <Pages page={page} pages={pages} found={found.length} onPage={setPage} />
      <CompareBar count={picked.length} onCompare={onCompare} onNone={() => onPick([])} />
      <Leaving
        room={leaving}
        isGone={leaving !== null && standings.known.get(leaving.room)?.standing === 'gone'}
        onClose={() => setLeaving(null)}
        onLeft={() => onChange(keptRooms())}
      />
      <Repeat room={repeating} onClose={() => setRepeating(null)} />
    </section>
  );
}

function Find({ sought, onSeek }: { sought: Sought; onSeek(next: Partial<Sought>): void }) {
  return (
    <div class="rp-find">
      <label class="field">
        <span class="sr">{t('rooms.find')}</span>
        <input
          type="search"
          value={sought.text}
          placeholder={t('rooms.findHint')}
          onInput={(event) => onSeek({ text: event.currentTarget.value })}
          onKeyDown={endsSyllable}
        />
      </label>
      <label class="field">
        <span class="sr">{t('rooms.which')}</span>
        <select
          value={sought.place}
          onChange={(event) => onSeek({ place: event.currentTarget.value as Wanted })}
        >
          {WANTED.map((one) => (
            <option key={one} value={one}>
              {t(`rooms.which.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Said({ standings }: { standings: Standings }) {
  if (standings.trouble === null)
    return (
      <p class="sr" role="status">
        {standings.isAsking ? t('rooms.asking') : ''}
      </p>
    );
  return (
    <div class="row rm-said">
      <p role="alert">{troubleWords(standings.trouble)}</p>
      <Button isSmall isBusy={standings.isAsking} onClick={standings.again}>
        {t('common.again')}
      </Button>
    </div>
  );
}

interface PagesProps {
  page: number;
  pages: number;
  found: number;
  onPage(page: number): void;
}

function Pages({ page, pages, found, onPage }: PagesProps) {
  const from = page * ROWS + 1;
  return (
    <div class="rp-pages">
      <p class="ink2 num" role="status">
        {found === 0
          ? t('rooms.noneFound')
          : pages > 1 && t('rooms.shown', { from, to: Math.min(found, from + ROWS - 1), of: found })}
      </p>
      {pages > 1 && (
        <>
          <Button
            isSmall
            icon="left"
            label={t('rooms.pageBefore')}
            disabled={page === 0}
            onClick={() => onPage(page - 1)}
          />
          <Button
            isSmall
            icon="right"
            label={t('rooms.pageAfter')}
            disabled={page === pages - 1}
            onClick={() => onPage(page + 1)}
          />
        </>
      )}
    </div>
  );
}

function CompareBar(props: { count: number; onCompare(): void; onNone(): void }) {
  const { count, onCompare, onNone } = props;
  return (
    <div class={`rm-compare ${count > 0 ? 'on' : ''}`}>
      <p role="status">
        {count < 2 ? t('rooms.pickTwo') : t('rooms.picked', { n: count, most: MOST_COMPARED })}
      </p>
      {count > 0 && (
        <div class="row">
          <Button kind="quiet" isSmall onClick={onNone}>
            {t('rooms.pickNone')}
          </Button>
          <Button kind="go" disabled={count < 2} onClick={onCompare}>
            {t('rooms.compare', { n: count })}
          </Button>
        </div>
      )}
    </div>
  );
}
