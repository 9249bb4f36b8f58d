// The way from the lobby to the practice board and back: a button that says whether it was done, the board loaded when it is
// wanted (the lobby stays until it is there), and the focus on the button again afterwards.
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { addWords, t } from '../../../i18n/index.ts';
import { isPageOld, loadPart } from '../../../net/reload.ts';
import type { RoomClient } from '../../../state/room.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { PracticeProps } from './Practice.tsx';

type Open = ComponentType<Omit<PracticeProps, 'order'>>;

async function load(): Promise<Open> {
  const [{ Practice, words }, order] = await Promise.all([
    import('./Practice.tsx'),
    import('../../../boards/index.ts').then(({ boards }) => boards.order()),
  ]);
  addWords(words);
  return (props) => <Practice {...props} order={order} />;
}

export interface PracticeDoor {
  /** The board, while it is open. */
  Open: Open | null;
  isLoading: boolean;
  /** It was open before: the button takes the focus. */
  wasOpen: boolean;
  open(): void;
  close(): void;
}

export function usePractice(): PracticeDoor {
  const [board, setBoard] = useState<{ Open: Open } | null>(null);
  const [isLoading, setLoading] = useState(false);
  const wasOpen = useRef(false);
  const isGone = useRef(false);
  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  const open = async () => {
    if (isLoading) return;
    setLoading(true);
    const Open = await loadPart(load).catch(() => null);
    if (isGone.current) return;
    setLoading(false);
    if (Open === null) return toast(t(isPageOld.value ? 'common.pageOld' : 'common.loadFailed'));
    wasOpen.current = true;
    setBoard({ Open });
  };
  return {
    Open: board?.Open ?? null,
    isLoading,
    wasOpen: wasOpen.current,
    open: () => void open(),
    close: () => setBoard(null),
  };
}

export function PracticeButton({ room, door }: { room: RoomClient; door: PracticeDoor }) {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (door.wasOpen) ref.current?.focus();
  }, []);
  const isDone = room.hasPractised.value;
  return (
    <button ref={ref} type="button" class="pr-door" aria-busy={door.isLoading} onClick={door.open}>
      <Icon name={isDone ? 'check' : 'play'} />
      <span>
        <b>{t(isDone ? 'lobby.practised' : 'lobby.practise')}</b>
        <small>{t(isDone ? 'lobby.practiseAgain' : 'lobby.practiseHow')}</small>
      </span>
    </button>
  );
}
