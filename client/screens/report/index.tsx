// The report of a room, for its host by link: what the class did and got wrong, to read, to print and to take away. Asked for once;
// the figures are the server's, sections are the files beside this one, what paper looks like print.css.
import './report.css';
import './tables.css';
import './taking.css';
import './charts/charts.css';
import './print.css';
import { useEffect, useState } from 'preact/hooks';
import type { Report as ReportData } from '../../../shared/report/report.ts';
import { lang, t, tx } from '../../i18n/index.ts';
import type { Answer } from '../../net/http.ts';
import { Button } from '../../ui/Button.tsx';
import { LangSwitch } from '../../ui/LangSwitch.tsx';
import { ThemeSwitch } from '../../ui/ThemeSwitch.tsx';
import { News } from '../../ui/toast.tsx';
import { fetchReport, troubleWords } from './ask.ts';
import { day } from './dates.ts';
import { People } from './People.tsx';
import { followPrinting } from './printing.ts';
import { ReviewFrom } from './ReviewFrom.tsx';
import { foldOf, Rounds } from './Rounds.tsx';
import { Summary } from './Summary.tsx';
import { Take } from './Take.tsx';
import { Teams } from './Teams.tsx';
import { ThenNow } from './ThenNow.tsx';
import { InTurn, useTurns } from './turns.tsx';

export function Report({ room }: { room: string }) {
  const [answer, setAnswer] = useState<Answer<ReportData> | null>(null);
  const load = async () => {
    setAnswer(null);
    setAnswer(await fetchReport(room));
  };
  useEffect(() => void load(), [room]);
  useEffect(followPrinting, []);
  useEffect(() => {
    document.title = `Podium · ${t('report.title')}`;
  }, [lang.value]);
  return (
    <div class="rp">
      <header class="rp-top">
        <b class="logo">Podium</b>
        <LangSwitch />
      </header>
      {answer?.ok === true ? (
        <Told report={answer.value} />
      ) : (
        <main class="rp-wait">
          <h1>{t('report.title')}</h1>
          {answer === null ? (
            <p role="status">{t('report.loading')}</p>
          ) : (
            <>
              <p role="alert">{troubleWords(answer.trouble)}</p>
              <div class="row">
                <Button kind="go" onClick={() => void load()}>
                  {t('common.again')}
                </Button>
                <a class="btn quiet" href="/rooms">
                  {t('report.myRooms')}
                </a>
              </div>
            </>
          )}
        </main>
      )}
      <News />
    </div>
  );
}

const SECTIONS = ['summary', 'rounds', 'teams', 'people', 'review', 'take'] as const;
const WORDS = {
  summary: 'report.summary',
  rounds: 'report.rounds',
  teams: 'report.ships',
  people: 'report.people',
  review: 'report.review',
  take: 'report.take',
} as const;

const LATER = [Teams, People, ReviewFrom, Take];

function Told({ report }: { report: ReportData }) {
  const { room } = report;
  // What lies open first, then what is in the folds of rounds.
  const turn = useTurns(LATER.length + report.rounds.length);
  const openRound = (no: number) => {
    const fold = foldOf(no);
    if (fold) fold.open = true;
  };
  return (
    <div class="rp-page">
      <nav class="rp-nav" aria-label={t('report.sections')}>
        <ul>
          {SECTIONS.map((one) => (
            <li key={one}>
              <a href={`#${one}`}>{t(WORDS[one])}</a>
            </li>
          ))}
        </ul>
        <a class="btn quiet sm" href={`/host/${room.id}`}>
          {t('report.console')}
        </a>
      </nav>
      <main>
        <div class="rp-title">
          <div>
            <p class="ink2">{t('report.title')}</p>
            <h1>{tx(room.title)}</h1>
            <p class="ink2 num">
              {t(`report.form.${room.form}`)} · {day(room.startedAtMs ?? room.openedAtMs)}
              {room.games > 1 && ` · ${t('report.games', { n: room.games })}`}
            </p>
          </div>
          <Button class="rp-screen" onClick={() => globalThis.print()}>
            {t('report.print')}
          </Button>
        </div>
        {!room.isFinished && <p class="rp-note">{t('report.running')}</p>}
        <Summary report={report} onOpen={openRound} />
        <ThenNow
          rows={report.rounds.flatMap(({ id, title, facility, lastTime, isCounted }) =>
            lastTime !== null && isCounted
              ? [{ id, title, before: lastTime.facility, now: facility.value }]
              : [],
          )}
        />
        <Rounds report={report} turn={turn} from={LATER.length} />
        {LATER.map((Later, i) => (
          <InTurn key={i} turn={turn} at={i + 1}>
            <Later report={report} />
          </InTurn>
        ))}
        <footer class="rp-foot">
          <a class="btn quiet sm" href="/rooms">
            {t('report.myRooms')}
          </a>
          <ThemeSwitch />
        </footer>
      </main>
    </div>
  );
}
