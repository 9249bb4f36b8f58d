// A review that grows out of this class: rounds are ticked (the five hardest to begin with), also those of other rooms that this
// browser knows, and a room opens with them. The console then shows what the class did last time beside each.
import { useState } from 'preact/hooks';
import type { Report } from '../../../shared/report/report.ts';
import { inBoth, type Text, t, tx } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { openRoomOnServer } from '../home/api.ts';
import { Passphrase } from '../home/Passphrase.tsx';
import { type KeptRoom, keepRoom, keptRooms } from '../home/rooms.ts';
import { SameTeams } from '../rooms/SameTeams.tsx';
import { fetchReport, hostSecretOf, troubleWords } from './ask.ts';
import { day } from './dates.ts';
import { Share } from './Figures.tsx';

/** As packs have it at most. */
const MOST_TITLE = 60;

/** Ids of ticked rounds by room. */
type Ticked = Readonly<Record<string, readonly string[]>>;

/** Of a round that was played twice, the newest counts. */
function roundsOf({ rounds }: Report): Report['rounds'] {
  const newest = new Map(rounds.filter(({ isCounted }) => isCounted).map((round) => [round.id, round]));
  return [...newest.values()].sort((a, b) => (a.facility.value ?? 1) - (b.facility.value ?? 1));
}

const worstOf = ({ summary, rounds }: Report): string[] =>
  summary.worst.flatMap((no) => rounds.find((round) => round.no === no)?.id ?? []);

/** Of the rooms that it grew out of, in both languages; of many, how many they are. */
function titleOf(reports: readonly Report[]): Text {
  const titles = [
    ...new Map(reports.map(({ room: { title } }) => [`${title.ko} ${title.en}`, title])).values(),
  ];
  const both = { ko: titles.map(({ ko }) => ko).join(' + '), en: titles.map(({ en }) => en).join(' + ') };
  if (both.ko.length <= MOST_TITLE && both.en.length <= MOST_TITLE) return both;
  return inBoth('report.mixed', { n: reports.length });
}

export function ReviewFrom({ report }: { report: Report }) {
  const [reports, setReports] = useState<readonly Report[]>([report]);
  const [ticked, setTicked] = useState<Ticked>({ [report.room.id]: worstOf(report) });
  const [passphrase, setPassphrase] = useState('');
  const [news, setNews] = useState<{ text: string; isPassphrase: boolean } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [sameTeams, setSameTeams] = useState(true);
  const others = keptRooms().filter(({ room }) => reports.every((one) => one.room.id !== room));
  const count = Object.values(ticked).reduce((sum, ids) => sum + ids.length, 0);
  const add = async (room: string) => {
    const answer = await fetchReport(room);
    if (!answer.ok) return setNews({ text: troubleWords(answer.trouble), isPassphrase: false });
    setNews(null);
    setReports((before) => [...before, answer.value]);
    setTicked((before) => ({ ...before, [room]: worstOf(answer.value) }));
  };
  const open = async () => {
    setBusy(true);
    const from = Object.entries(ticked).flatMap(([room, rounds]) => {
      const secret = hostSecretOf(room);
      return rounds.length > 0 && secret !== null ? [{ room, secret, rounds: [...rounds] }] : [];
    });
    const answer = await openRoomOnServer({ from, sameTeams, ...(passphrase !== '' && { passphrase }) });
    setBusy(false);
    if (!answer.ok)
      return setNews({
        text: troubleWords(answer.trouble),
        isPassphrase: answer.trouble === 'wrong_passphrase',
      });
    const { room, code, hostSecret = '', screenSecret = '' } = answer.value;
    keepRoom({
      room,
      code,
      hostSecret,
      screenSecret,
      form: 'review',
      packTitle: titleOf(reports.filter((one) => (ticked[one.room.id] ?? []).length > 0)),
      openedAtMs: Date.now(),
    });
    globalThis.location.assign(`/host/${room}#${hostSecret}`);
  };
  if (report.rounds.length === 0) return null;
  return (
    <section id="review" class="rp-screen" aria-labelledby="review-h">
      <h2 id="review-h">{t('report.review')}</h2>
      <p class="ink2">{t('report.reviewAbout')}</p>
      {reports.map((one) => (
        <Ticks
          key={one.room.id}
          report={one}
          ticked={ticked[one.room.id] ?? []}
          onTick={(ids) => setTicked({ ...ticked, [one.room.id]: ids })}
        />
      ))}
      {others.length > 0 && <Others rooms={others} onAdd={add} />}
      <SameTeams isOn={sameTeams} onSet={setSameTeams} />
      {news?.isPassphrase === true && (
        <Passphrase value={passphrase} error={news.text} onType={setPassphrase} />
      )}
      <div class="row rp-wrap">
        <Button
          kind="go"
          iconAfter="right"
          isBusy={isBusy}
          disabled={isBusy || count === 0}
          onClick={() => void open()}
        >
          {t('report.openReview', { n: count })}
        </Button>
        <p role="alert" class="rp-odd">
          {news !== null && !news.isPassphrase ? news.text : ''}
        </p>
      </div>
    </section>
  );
}

interface TicksProps {
  report: Report;
  ticked: readonly string[];
  onTick(ids: string[]): void;
}

function Ticks({ report, ticked, onTick }: TicksProps) {
  return (
    <fieldset class="panel rp-ticks">
      <legend>
        {tx(report.room.title)} · {day(report.room.startedAtMs ?? report.room.openedAtMs)}
      </legend>
      {roundsOf(report).map(({ id, title, facility }) => (
        <label key={id} class="rp-tick">
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={(event) =>
              onTick(event.currentTarget.checked ? [...ticked, id] : ticked.filter((one) => one !== id))
            }
          />
          <span>{tx(title)}</span>
          <Share of={facility} />
        </label>
      ))}
    </fieldset>
  );
}

function Others({ rooms, onAdd }: { rooms: readonly KeptRoom[]; onAdd(room: string): Promise<void> }) {
  const [isBusy, setBusy] = useState(false);
  return (
    <label class="field rp-other">
      <span class="sr">{t('report.addRoom')}</span>
      <select
        value=""
        disabled={isBusy}
        onChange={async (event) => {
          const { value } = event.currentTarget;
          if (value === '') return;
          setBusy(true);
          await onAdd(value);
          setBusy(false);
        }}
      >
        <option value="">{t('report.addRoom')}</option>
        {rooms.map((room) => (
          <option key={room.room} value={room.room}>
            {tx(room.packTitle)} · {day(room.openedAtMs)}
          </option>
        ))}
      </select>
    </label>
  );
}
