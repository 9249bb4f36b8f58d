// A board's way from empty to locked, beside another one if wished: scrubbed with a slider, or played at speed. It is for talking about
// the way and not about people: who did it is covered until the host opens that, and no wall ever shows it.
import './replay.css';
import { useEffect, useState } from 'preact/hooks';
import type { ReplayBoard, ReplayStep, Replay as Told } from '../../../../shared/report/replay.ts';
import type { Report, RoundReport } from '../../../../shared/report/report.ts';
import { t, tx } from '../../../i18n/index.ts';
import { askJson } from '../../../net/http.ts';
import { Button } from '../../../ui/Button.tsx';
import { minutes } from '../../../ui/clock.ts';
import { asHost, troubleWords } from '../ask.ts';
import { percent } from '../shares.ts';
import { Board } from './Board.tsx';
import { shapeAfter, timelineOf, waitBefore } from './timeline.ts';

const SPEEDS = [1, 4, 16] as const;

interface Choice {
  number: number;
  label: string;
}

function boardsOf(report: Report, round: RoundReport, attempt: 1 | 2): Choice[] {
  const isOfSeats = round.unit === 'seat' || (round.first !== null && attempt === 1);
  if (isOfSeats)
    return report.people.map(({ seat }) => ({ number: seat, label: t('report.replay.seat', { n: seat }) }));
  return report.teams
    .filter(({ rounds }) => rounds.some(({ no, isTouched }) => no === round.no && isTouched))
    .map(({ team, name }) => ({ number: team, label: t('common.team', { n: team, name: tx(name) }) }));
}

export function Replays({ report, round }: { report: Report; round: RoundReport }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <div class="rp-screen">
        <Button icon="play" onClick={() => setOpen(true)}>
          {t('report.replay.open')}
        </Button>
      </div>
    );
  return <Chooser report={report} round={round} />;
}

function Chooser({ report, round }: { report: Report; round: RoundReport }) {
  const [attempt, setAttempt] = useState<1 | 2>(round.attempts);
  const choices = boardsOf(report, round, attempt);
  const [picked, setPicked] = useState<readonly (number | null)[]>([choices[0]?.number ?? null, null]);
  const [told, setTold] = useState<ReadonlyMap<string, Told>>(new Map());
  const [trouble, setTrouble] = useState<string | null>(null);
  const keyOf = (board: number) => `${attempt} ${board}`;
  const fetchBoard = async (board: number) => {
    if (told.has(keyOf(board))) return;
    const answer = await asHost(
      report.room.id,
      askJson<Told>,
      `replay?no=${round.no}&attempt=${attempt}&board=${board}`,
    );
    setTrouble(answer.ok ? null : troubleWords(answer.trouble));
    if (answer.ok) setTold((before) => new Map(before).set(keyOf(board), answer.value));
  };
  useEffect(() => {
    for (const board of picked) if (board !== null) void fetchBoard(board);
  }, [picked, attempt]);
  const shown = picked.flatMap((board) => (board === null ? [] : (told.get(keyOf(board)) ?? [])));
  const pick = (side: number, value: string) =>
    setPicked(picked.map((old, i) => (i === side ? (value === '' ? null : Number(value)) : old)));
  return (
    <section class="rp-replay rp-screen" aria-label={t('report.replay.of', { title: tx(round.title) })}>
      <div class="rp-find">
        {round.first !== null && round.attempts === 2 && (
          <label class="field">
            <span class="sr">{t('report.replay.attempt')}</span>
            <select
              value={attempt}
              onChange={(event) => {
                const next = Number(event.currentTarget.value) as 1 | 2;
                setAttempt(next);
                setPicked([boardsOf(report, round, next)[0]?.number ?? null, null]);
              }}
            >
              <option value={1}>{t('report.replay.alone')}</option>
              <option value={2}>{t('report.replay.together')}</option>
            </select>
          </label>
        )}
        {picked.map((board, side) => (
          <label key={side} class="field">
            <span class="sr">{t(side === 0 ? 'report.replay.first' : 'report.replay.second')}</span>
            <select value={board ?? ''} onChange={(event) => pick(side, event.currentTarget.value)}>
              {side === 1 && <option value="">{t('report.replay.noSecond')}</option>}
              {choices.map(({ number, label }) => (
                <option key={number} value={number}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {trouble !== null && <p role="alert">{trouble}</p>}
      {shown.length > 0 && <Player key={`${attempt} ${picked.join()}`} told={shown} />}
    </section>
  );
}

function Player({ told }: { told: readonly Told[] }) {
  const boards = told.flatMap((one) => one.boards.slice(0, 1));
  const beats = timelineOf(boards);
  const [at, setAt] = useState(0);
  const [speed, setSpeed] = useState<(typeof SPEEDS)[number]>(4);
  const [isPlaying, setPlaying] = useState(false);
  const [isNamed, setNamed] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    if (at >= beats.length) return setPlaying(false);
    const timer = setTimeout(() => setAt(at + 1), waitBefore(beats, at, speed));
    return () => clearTimeout(timer);
  }, [isPlaying, at, speed]);
  const beat = beats[at - 1];
  const said = beat
    ? sentence(told[beat.side] as Told, beat.step, {
        isNamed,
        board: boards.length > 1 ? boards[beat.side] : null,
      })
    : t('report.replay.empty');
  const time = minutes(beat?.ms ?? 0);
  const toggle = () => {
    if (at >= beats.length) setAt(0);
    setPlaying(!isPlaying);
  };
  return (
    <>
      <div class="row rp-wrap">
        <Button kind="plain" icon={isPlaying ? 'pause' : 'play'} onClick={toggle}>
          {t(isPlaying ? 'report.replay.pause' : 'report.replay.play')}
        </Button>
        <div class="seg" role="group" aria-label={t('report.replay.speed')}>
          {SPEEDS.map((one) => (
            <button key={one} type="button" aria-pressed={speed === one} onClick={() => setSpeed(one)}>
              {t('report.replay.times', { n: one })}
            </button>
          ))}
        </div>
        <Button kind="quiet" icon="eye" aria-pressed={isNamed} onClick={() => setNamed(!isNamed)}>
          {t('report.replay.names')}
        </Button>
      </div>
      <input
        type="range"
        class="rp-scrub"
        min={0}
        max={beats.length}
        value={at}
        aria-label={t('report.replay.scrub')}
        aria-valuetext={`${time} · ${said}`}
        onInput={(event) => {
          setPlaying(false);
          setAt(Number(event.currentTarget.value));
        }}
      />
      <p class="num rp-said">
        <b>{time}</b> {said}
      </p>
      <div class="rp-boards">
        {boards.map((board, side) => (
          <div key={side}>
            <h4>
              {boardName(board)}
              {at >= beats.length && <span class="tag num">{percent(board.accuracy)}</span>}
            </h4>
            <Board
              replay={told[side] as Told}
              board={board}
              shape={shapeAfter(beats, at, side)}
              moved={beat?.side === side ? beat.step.card : null}
              isOver={at >= beats.length}
            />
          </div>
        ))}
      </div>
    </>
  );
}

const boardName = ({ unit, number, teamName }: ReplayBoard): string =>
  unit === 'team' && teamName !== null
    ? t('common.team', { n: number, name: tx(teamName) })
    : t('report.replay.seat', { n: number });

interface Saying {
  isNamed: boolean;
  /** Whose step it was, where two are watched. */
  board: ReplayBoard | null | undefined;
}

/** Covered, a person is a number within this board: the same hand is the same number. */
function sentence(told: Told, { what, seat, card }: ReplayStep, { isNamed, board }: Saying): string {
  const place = told.people.findIndex((one) => one.seat === seat);
  const who =
    seat === null
      ? t('report.replay.clock')
      : ((isNamed ? told.people[place]?.name : null) ?? t('report.replay.hand', { n: place + 1 }));
  const text = card === null ? undefined : told.cards[card];
  const did = t(`report.replay.did.${what}`);
  const step = text ? `${who} · ${did} · ${tx(text.short ?? text.text)}` : `${who} · ${did}`;
  return board ? t('report.replay.on', { board: boardName(board), what: step }) : step;
}
