// The practice board: cooking ramyeon with three cards, on the real order board in the frame of a real round. Hints say the
// next step until it was finished once. What the board plays on is localRoom.ts; how one gets here and back is Slot.tsx.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { isWide } from '../../../boards/common/media.ts';
import type { BoardModule } from '../../../boards/contract.ts';
import { t, tx } from '../../../i18n/index.ts';
import type { RoomClient } from '../../../state/room.ts';
import { Button } from '../../../ui/Button.tsx';
import { announceLater } from '../../../ui/gather.ts';
import { announce } from '../../../ui/toast.tsx';
import { Header, Heading } from '../Header.tsx';
import { ReadyBar } from '../ReadyBar.tsx';
import { type LocalRoom, makeLocalRoom, rowOf } from './localRoom.ts';
import { RAMYEON } from './ramyeon.ts';
import './practice.css';

export { words } from '../../../i18n/words/practice.ts';

export interface PracticeProps {
  /** The real order board. */
  order: BoardModule;
  room: RoomClient;
  onClose(): void;
}

export function Practice({ room, order, onClose }: PracticeProps) {
  const { Board, predict } = order;
  const local = useMemo(() => makeLocalRoom(room, predict, room.practise), [room]);
  const isFirst = useRef(!room.hasPractised.peek());
  useEffect(() => local.close, [local]);
  useEffect(
    () => () => {
      // Taken away by the game, not left: whoever listens hears why.
      if (room.slice('phase').peek()?.phase === 'briefing') announceLater(t('practice.over'));
    },
    [room],
  );
  const board = local.board.value;
  const seat = room.seat.value ?? 0;
  const isOpen = board.state === 'open';
  return (
    <main class={`ph play practice ${isOpen ? '' : 'locks'}`}>
      <Header room={room} after={t('practice.tag')}>
        <Button isSmall kind="quiet" icon="left" onClick={onClose}>
          {t('practice.back')}
        </Button>
      </Header>
      <div class="promptrow">
        <Heading class="prompt">{tx(RAMYEON.prompt)}</Heading>
        {isFirst.current && isOpen && <Hint local={local} />}
      </div>
      <div class="board">
        <Board
          room={local.room}
          task={RAMYEON}
          board={board}
          me={{ seat }}
          crew={local.room.slice('team').value?.members ?? []}
          isReadOnly={!isOpen}
          announce={announce}
          move={(play) => {
            const phaseNo = room.slice('phase').peek()?.phaseNo ?? 0;
            void local.room.send({ type: 'move', phaseNo, play });
          }}
        />
      </div>
      {isOpen ? (
        <ReadyBar room={local.room} board={board} />
      ) : (
        <Done
          onClose={onClose}
          onAgain={() => {
            isFirst.current = false;
            local.again();
          }}
        />
      )}
    </main>
  );
}

/** One thing to do next, in words; spoken too, when it changes. */
function Hint({ local }: { local: LocalRoom }) {
  return (
    <p class="pr-hint" role="status">
      {hintOf(local)}
    </p>
  );
}

function hintOf({ board: { value: board }, held }: LocalRoom): string {
  const placed = rowOf(board).length;
  if (board.lockAtMs !== null) return t('practice.locking');
  if (held.value !== null) return t(isWide.value ? 'practice.place.keys' : 'practice.place');
  if (placed === 0) return t(isWide.value ? 'practice.take.keys' : 'practice.take');
  return t(placed < board.tray.length ? 'practice.more' : 'practice.ready');
}

function Done({ onClose, onAgain }: { onClose(): void; onAgain(): void }) {
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <footer class="rdy pr-done">
      <p ref={ref} tabIndex={-1}>
        <b>{t('practice.done')}</b> <span class="ink2">{t('practice.doneHow')}</span>
      </p>
      <div class="pr-acts">
        <Button kind="quiet" onClick={onAgain}>
          {t('practice.again')}
        </Button>
        <Button kind="go" onClick={onClose}>
          {t('practice.back')}
        </Button>
      </div>
    </footer>
  );
}
