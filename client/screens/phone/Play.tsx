// The frame around a board in play: whose ship, which round, the time, the prompt, the crew and Ready. Everything
// between prompt and Ready is the board's (../../boards/<kind>/); locking in is ReadyBar.tsx.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BoardSlice, TaskSlice } from '../../../shared/protocol/views.ts';
import { refusalWords, t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Clock, TimeBar } from '../../ui/Clock.tsx';
import { useBeat } from '../../ui/clock.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { hintIsKnown } from '../../ui/hints.ts';
import { Say } from '../../ui/Say.tsx';
import { announce, toast } from '../../ui/toast.tsx';
import { FirstAnswer } from './FirstAnswer.tsx';
import { hintOf } from './firstTime.ts';
import { Header, Heading } from './Header.tsx';
import { HelpButton } from './HelpButton.tsx';
import { LazyBoard } from './LazyBoard.tsx';
import { ReadyBar, useLockNews } from './ReadyBar.tsx';

export function Play({ room }: { room: RoomClient }) {
  const task = room.slice('task').value;
  const board = room.board.value;
  const phase = room.slice('phase').value;
  const isNews = useLockNews(board?.state);
  if (!task?.cards || !board || !phase) return null;
  const span = {
    now: room.now,
    startedAtMs: board.startedAtMs,
    deadlineAtMs: board.deadlineAtMs,
    pausedAtMs: phase.pausedAtMs,
  };
  return (
    <main class={`ph play ${isNews ? 'locks' : ''}`}>
      <Header room={room} {...(phase.isAlone ? { after: t('play.alone') } : {})}>
        <Clock class="clk" {...span} />
        <HelpButton room={room} board={board} />
      </Header>
      <div class="tb">
        <TimeBar {...span} />
      </div>
      <div class="promptrow">
        <Heading class="prompt">
          <Say text={task.prompt} />
        </Heading>
        <MyFirst room={room} task={task} />
      </div>
      <TimeNews room={room} board={board} />
      <Board room={room} task={task} board={board} />
      <ReadyBar room={room} board={board} isNews={isNews} />
    </main>
  );
}

function Board({ room, task, board }: { room: RoomClient; task: TaskSlice; board: BoardSlice }) {
  const phase = room.slice('phase').value;
  const me = room.slice('me').value;
  const crew = room.slice('team').value?.members ?? [];
  const seat = room.seat.value;
  if (!phase || !me || seat === null) return null;
  const isReadOnly = board.state !== 'open' || me.isHandsOff || phase.pausedAtMs !== null;
  return (
    <div class="board">
      {me.isHandsOff && (
        <p class="tag lamp hands" role="status">
          {t('play.handsOff')}
        </p>
      )}
      <LazyBoard kind={task.kind}>
        {({ Board: KindBoard }) => (
          <KindBoard
            room={room}
            task={task}
            board={board}
            me={{ seat }}
            crew={phase.isAlone ? crew.filter((one) => one.seat === seat) : crew}
            isReadOnly={isReadOnly}
            announce={announce}
            move={async (play) => {
              hintIsKnown(hintOf(task));
              const ack = await room.send({ type: 'move', phaseNo: phase.phaseNo, play });
              if (!ack.ok && ack.code !== 'phase_passed' && !ack.isTold) toast(refusalWords(ack.code));
            }}
          />
        )}
      </LazyBoard>
    </div>
  );
}

/** Attempt 2 of a review: what I answered alone, behind one press. */
function MyFirst({ room, task }: { room: RoomClient; task: TaskSlice }) {
  const [isOpen, setOpen] = useState(false);
  const first = room.slice('first').value;
  if (!first) return null;
  return (
    <>
      <Button isSmall icon="eye" onClick={() => setOpen(true)}>
        {t('play.myFirst')}
      </Button>
      <Dialog isOpen={isOpen} title={t('play.myFirst')} onClose={() => setOpen(false)}>
        <FirstAnswer room={room} task={task} view={first.view} />
      </Dialog>
    </>
  );
}

const SPOKEN_LEFT = [30, 10];

/** Says the time for those who do not see the bar: at half, at 30 and at 10 seconds. */
function TimeNews({ room, board }: { room: RoomClient; board: BoardSlice }) {
  const pausedAtMs = room.slice('phase').value?.pausedAtMs ?? null;
  const { deadlineAtMs, startedAtMs } = board;
  useBeat(deadlineAtMs !== null && pausedAtMs === null);
  const before = useRef<number | null>(null);
  const left = deadlineAtMs === null ? null : Math.ceil((deadlineAtMs - (pausedAtMs ?? room.now())) / 1000);
  useEffect(() => {
    const was = before.current;
    before.current = left;
    if (left === null || was === null || deadlineAtMs === null || left >= was) return;
    const half = Math.round((deadlineAtMs - startedAtMs) / 2000);
    const passed = SPOKEN_LEFT.find((mark) => was > mark && left <= mark);
    if (passed !== undefined) announce(t('play.secondsLeft', { n: passed }));
    else if (half > (SPOKEN_LEFT[0] ?? 0) && was > half && left <= half) announce(t('play.half'));
  }, [left]);
  return null;
}
