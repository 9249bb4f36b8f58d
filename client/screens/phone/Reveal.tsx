// The answer in steps: how everyone answered; the own board with what is right and wrong; why. A host steps for all,
// in group pace each phone steps by itself. How a board shows its marks is the kind's RevealBoard.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ResultSlice, RevealSlice, TaskSlice } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { hardestWords } from '../../ui/hardest.ts';
import { prefersStill } from '../../ui/motion.ts';
import { Say } from '../../ui/Say.tsx';
import { Ship } from '../../ui/Ship.tsx';
import { announce } from '../../ui/toast.tsx';
import { Counted } from './Counted.tsx';
import { Distribution } from './Distribution.tsx';
import { Explanation } from './Explanation.tsx';
import { NextVote } from './GroupPace.tsx';
import { Header, Heading } from './Header.tsx';
import { LazyBoard } from './LazyBoard.tsx';
import { Climb } from './Ranks.tsx';
import { RevealScene } from './RevealScene.tsx';

/** `isOpening`: the page was opened in this phase. */
export function Reveal({ room, isOpening }: { room: RoomClient; isOpening: boolean }) {
  const phase = room.slice('phase').value;
  const task = room.slice('task').value;
  const reveal = room.slice('reveal').value;
  const result = room.slice('result').value;
  const isGroup = room.slice('room').value?.pace === 'group';
  // A single board has nobody to be compared with: its reveal begins with the answer.
  const [own, setOwn] = useState(reveal?.boards === 1 ? 2 : 1);
  const step = isGroup ? own : (phase?.revealStep ?? 1);
  const hasKey = step >= 2 && reveal != null && reveal.key !== null;
  const hasWhy = step >= 3 && reveal != null && reveal.explain !== null;
  // Whoever opens the page again has seen it before.
  const isStill = useRef(hasKey && isOpening).current || prefersStill();
  useWhyNews(hasWhy, isGroup);
  if (!phase || !task || !reveal) return null;
  return (
    <main class={`ph reveal ${hasKey ? 'warm' : ''}`}>
      <Hero room={room} result={hasKey ? result : null} isStill={isStill} />
      <div class="page">
        {!hasKey && <Waiting />}
        {!hasKey && <Distribution task={task} reveal={reveal} />}
        {hasKey && <OwnBoard room={room} task={task} reveal={reveal} result={result} isStill={isStill} />}
        {hasKey && <Hardest task={task} reveal={reveal} />}
        {hasWhy && reveal.explain && <Explanation explain={reveal.explain} room={room} />}
      </div>
      {isGroup && own < 3 ? (
        <footer class="next">
          <Button
            kind="go"
            isBig
            icon="right"
            onClick={() => {
              setOwn(own + 1);
              if (own === 2) requestAnimationFrame(goToWhy);
            }}
          >
            {t(own === 1 ? 'answer.showKey' : 'answer.showWhy')}
          </Button>
        </footer>
      ) : (
        <NextVote room={room} words={t('pace.next')} />
      )}
    </main>
  );
}

/** A host opens it for all: who listens would not know. In group pace the focus goes there. */
function useWhyNews(hasWhy: boolean, isGroup: boolean): void {
  const before = useRef(hasWhy);
  useEffect(() => {
    if (hasWhy && !before.current && !isGroup) announce(t('answer.whyIsOpen'));
    before.current = hasWhy;
  }, [hasWhy]);
}

/** Where the next thing to read is: below the fold on a small phone. */
function goToWhy(): void {
  const heading = document.querySelector<HTMLElement>('.why h2');
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'center' });
}

function Waiting() {
  return (
    <>
      <Heading>{t('answer.answers')}</Heading>
      <p class="ink2">{t('answer.answersSub')}</p>
    </>
  );
}

function Hero({ room, result, isStill }: { room: RoomClient; result: ResultSlice | null; isStill: boolean }) {
  const team = room.slice('team').value?.team ?? null;
  const deck = result ? { placed: result.right, of: result.of } : {};
  return (
    <div class="hero">
      <RevealScene>{team !== null && <Ship team={team} {...deck} />}</RevealScene>
      <Header room={room} after={t('answer.word')} />
      {result && (
        <>
          <Heading class="pts num">
            <Counted from={0} to={result.points} sign="+" isStill={isStill} />
            <span>{t('common.pointsWord')}</span>
          </Heading>
          {result.teams > 1 && (
            <p class="rank">
              <b class="num">{t('common.rank', { n: result.rank, of: result.teams })}</b>
              <Climb rank={result.rank} before={result.rankBefore} />
            </p>
          )}
        </>
      )}
    </div>
  );
}

interface OwnProps {
  room: RoomClient;
  task: TaskSlice;
  reveal: RevealSlice;
  result: ResultSlice | null;
  isStill: boolean;
}

function OwnBoard({ room, task, reveal, result, isStill }: OwnProps) {
  const first = room.slice('first').value;
  const [isShown, setShown] = useState(isStill);
  if (!result) {
    return (
      <>
        <Heading>{t('answer.word')}</Heading>
        <p class="ink2">{t('answer.noBoard')}</p>
        <KeyList task={task} reveal={reveal} />
      </>
    );
  }
  const gain = reveal.fullyRight;
  return (
    <section>
      <div class="lh">
        <h2 tabIndex={-1}>{t('answer.ourQuay')}</h2>
        {isShown && <span class="num ink2">{t('answer.right', { n: result.right, of: result.of })}</span>}
      </div>
      <LazyBoard kind={task.kind}>
        {({ RevealBoard }) => (
          <RevealBoard
            task={task}
            view={result.view}
            marks={result.marks}
            reveal={reveal}
            isStill={isStill}
            onShown={() => setShown(true)}
          />
        )}
      </LazyBoard>
      {gain?.first != null && (
        <p class="gain ink2 num">
          {t('answer.gain', { first: Math.round(gain.first * 100), now: Math.round(gain.now * 100) })}
        </p>
      )}
      {first?.marks && (
        <details class="more">
          <summary>{t('play.myFirst')}</summary>
          <LazyBoard kind={task.kind}>
            {({ RevealBoard }) => (
              <RevealBoard task={task} view={first.view} marks={first.marks ?? []} reveal={reveal} />
            )}
          </LazyBoard>
        </details>
      )}
    </section>
  );
}

/** For those without a board: where each card belongs. */
function KeyList({ task, reveal }: { task: TaskSlice; reveal: RevealSlice }) {
  return (
    <ul class="keylist">
      {reveal.key?.map((row) => {
        const card = task.cards?.find((one) => one.id === row.card);
        return (
          <li key={row.card}>
            <b>{card && <Say text={card.short ?? card.text} />}</b>
            <span class="tag ok">
              <Say text={row.belongs} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Hardest({ task, reveal }: { task: TaskSlice; reveal: RevealSlice }) {
  const card = task.cards?.find((one) => one.id === reveal.hardest);
  const right = card && reveal.rightCounts?.[card.id];
  if (!card || right === undefined || reveal.boards < 2 || right === reveal.boards) return null;
  return (
    <p class="hardest">
      <b>{t('answer.hardest')}</b>
      <span>
        <Say text={card.short ?? card.text} />
      </span>
      <small class="ink2 num">{hardestWords(right, reveal.boards)}</small>
    </p>
  );
}
