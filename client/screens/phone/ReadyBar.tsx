// Locking in together: who is ready, how many are still needed, the three seconds in which anybody can stop it, and
// what stands there once the board is locked. The rules of the quorum are the server's.
import { useEffect, useRef } from 'preact/hooks';
import type { BoardSlice, CrewMember } from '../../../shared/protocol/views.ts';
import { refusalWords, t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { settledBoard } from '../../state/settled.ts';
import { Button } from '../../ui/Button.tsx';
import { useBeat } from '../../ui/clock.ts';
import { announceLater } from '../../ui/gather.ts';
import { Icon } from '../../ui/Icon.tsx';
import { announce, toast } from '../../ui/toast.tsx';
import { placeOf, Who } from '../../ui/Who.tsx';
import { Pressed } from './Pressed.tsx';

interface Props {
  room: RoomClient;
  board: BoardSlice;
  /** It was locked before these eyes: the lamp lights instead of burning. */
  isNews?: boolean;
}

/** Whether the board has been locked since this screen is there: whoever opens it later finds it so. */
export function useLockNews(state: BoardSlice['state'] | undefined): boolean {
  const wasOpen = useRef(false);
  if (state === 'open') wasOpen.current = true;
  return wasOpen.current && state === 'locked';
}

export function ReadyBar({ room, board, isNews = false }: Props) {
  const isAlone = room.slice('phase').value?.isAlone ?? false;
  const crew = isAlone ? [] : (room.slice('team').value?.members ?? []);
  const seat = room.seat.value;
  const isReady = seat !== null && board.ready.includes(seat);
  const isOpen = board.state === 'open';
  useReadyNews(crew, board, seat);
  return (
    <footer class={`rdy ${isOpen ? '' : 'locked'}`}>
      <Seats crew={crew} board={board} me={seat} />
      {isOpen && <p class="rdy-hint ink2">{hintOf({ board, isAlone })}</p>}
      {isOpen ? (
        <Lock room={room} board={board} isReady={isReady} />
      ) : (
        <Locked room={room} board={board} isNews={isNews} />
      )}
    </footer>
  );
}

/** One button from open to the last second before the lock, so that the focus stays on it. */
function Lock({ room, board, isReady }: { room: RoomClient; board: BoardSlice; isReady: boolean }) {
  const phase = room.slice('phase').value;
  const isAlone = phase?.isAlone ?? false;
  const pausedAtMs = phase?.pausedAtMs ?? null;
  const { lockAtMs } = board;
  const isLocking = lockAtMs !== null;
  useBeat(isLocking && pausedAtMs === null);
  const left = isLocking ? Math.max(0, Math.ceil((lockAtMs - (pausedAtMs ?? room.now())) / 1000)) : null;
  useEffect(() => {
    if (left !== null) announce(t('play.locking', { n: left }));
  }, [isLocking]);
  return (
    <Button
      kind={isReady || isLocking ? 'plain' : 'go'}
      class={isLocking ? 'locking' : ''}
      icon={isLocking ? 'lock' : undefined}
      aria-pressed={isLocking ? undefined : isReady}
      // Only who is ready can take that back; any move stops it, too.
      aria-disabled={isLocking && !isReady}
      title={isReady && !isLocking ? t('play.mayTakeBack') : undefined}
      onClick={() => (!isLocking || isReady) && void setReady(room, board, !isReady)}
    >
      {left !== null ? (
        <>
          <span class="num">{t('play.locking', { n: left })}</span>
          {isReady && <small>{t('play.cancel')}</small>}
        </>
      ) : (
        <>
          {isReady && <Icon name="check" />}
          {isAlone ? t('play.lockMine') : t(isReady ? 'play.isReady' : 'play.ready')}
          {!isAlone && <Pressed n={board.ready.length} needed={board.needed} />}
        </>
      )}
    </Button>
  );
}

async function setReady(room: RoomClient, board: BoardSlice, isReady: boolean): Promise<void> {
  const phaseNo = room.slice('phase').value?.phaseNo;
  if (phaseNo === undefined) return;
  const settled = isReady ? await settledBoard(room, phaseNo) : board;
  if (settled === 'passed') return;
  if (settled === 'changed') return toast(refusalWords('board_changed'));
  const ack = await room.send({ type: 'setReady', phaseNo, version: settled.version, isReady });
  if (!ack.ok && ack.code !== 'phase_passed') toast(refusalWords(ack.code));
}

function hintOf({ board, isAlone }: { board: BoardSlice; isAlone: boolean }): string {
  const missing = board.needed - board.ready.length;
  if (isAlone || missing <= 0) return '';
  return missing === 1 ? t('play.oneMore') : t('play.someMore', { n: missing });
}

function Seats({ crew, board, me }: { crew: CrewMember[]; board: BoardSlice; me: number | null }) {
  return (
    <ul class="seats" aria-label={t('play.crew')}>
      {crew.map((one) => {
        const isReady = board.ready.includes(one.seat);
        return (
          <li key={one.seat}>
            <Who
              place={placeOf(one.seat, crew)}
              name={one.name}
              {...(one.seat === me ? { text: t('common.me') } : {})}
              isReady={isReady}
              isEmpty={!isReady}
              isAway={!one.isPresent}
              label={labelOf(one, isReady)}
            />
            <span class="seat-name" aria-hidden="true">
              {one.name}
              {isReady && <small>{t('play.isReady')}</small>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const labelOf = (one: CrewMember, isReady: boolean) =>
  [one.name, isReady ? t('play.isReady') : '', one.isPresent ? '' : t('lobby.away')]
    .filter(Boolean)
    .join(', ');

/** What stands there once the board is closed. It can take the focus that the button had (ui/FocusKeeper.tsx). */
function Locked({ room, board, isNews }: Props) {
  const counts = room.slice('counts').value;
  const word = t(board.state === 'locked' ? 'play.locked' : 'play.closed');
  useEffect(() => announce(word), []);
  return (
    <p class="rdy-done" tabIndex={-1}>
      <b>
        {board.state === 'locked' ? <Mast isNews={isNews ?? false} /> : <Icon name="lock" />}
        {word}
      </b>
      {counts && counts.boards > 1 && (
        <small class="ink2 num">{t('play.othersLocked', { n: counts.locked, of: counts.boards })}</small>
      )}
    </p>
  );
}

/** The top of the own ship's mast, with its lamp lit as on the wall. */
function Mast({ isNews }: { isNews: boolean }) {
  return (
    <svg class={`mast ${isNews ? 'lights' : ''}`} viewBox="0 0 24 32" aria-hidden="true">
      <path d="M12 14v18M6 22h12" stroke="var(--steel-hi)" stroke-width="3" stroke-linecap="round" />
      <g class="lamp" fill="var(--lamp)">
        <circle cx="12" cy="11" r="11" opacity=".28" />
        <circle cx="12" cy="11" r="5.5" />
      </g>
    </svg>
  );
}

/** Says which shipmate has just become ready, and how many are missing. */
function useReadyNews(crew: CrewMember[], board: BoardSlice, me: number | null): void {
  const seen = useRef<readonly number[]>(board.ready);
  useEffect(() => {
    const fresh = board.ready.filter((seat) => seat !== me && !seen.current.includes(seat));
    seen.current = board.ready;
    const names = crew.filter((one) => fresh.includes(one.seat)).map((one) => one.name);
    if (names.length === 0) return;
    const words = names.map((name) => t('play.memberReady', { name }));
    announceLater([...words, hintOf({ board, isAlone: false })].filter(Boolean).join('. '), 'ready');
  }, [board.ready.join()]);
}
