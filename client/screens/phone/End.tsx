// The end of this page's part: the seat is in use elsewhere, has moved, was taken away or deleted; the room is deleted or
// cannot be opened. What happened, and the way on. What is dropped from storage then: harbour.ts.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { RefusalCode } from '../../../shared/protocol/refusals.ts';
import { refusalWords, t, type WordKey } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { useTitle } from '../../ui/title.ts';
import { Harbourside } from './Notices.tsx';
import type { Way } from './way.ts';

interface Props {
  room: RoomClient;
  anew(way: Way): void;
}

const WORDS: { [C in RefusalCode]?: { title: WordKey; sub?: WordKey } } = {
  seat_elsewhere: { title: 'seats.goneElsewhere', sub: 'seats.goneElsewhereSub' },
  seat_forgotten: { title: 'seats.goneForgotten', sub: 'seats.goneForgottenSub' },
  seat_removed: { title: 'notice.removed' },
  room_gone: { title: 'seats.goneRoom', sub: 'seats.goneRoomSub' },
  room_finished: { title: 'notice.ended' },
  page_old: { title: 'notice.refused', sub: 'common.pageOld' },
};

const KNOCKS_EVERY_MS = 5_000;

export function End({ room, anew }: Props) {
  const isRemoved = room.slice('me').value?.isRemoved === true;
  const code = room.refusal.value ?? (isRemoved ? 'seat_removed' : null);
  useKnocking(room, code === 'seat_removed');
  const words = code === null ? undefined : WORDS[code];
  const title = room.status.value === 'replaced' ? 'notice.replaced' : (words?.title ?? 'notice.refused');
  useTitle([t(title)]);
  return (
    <Harbourside>
      <Heading key={title}>{t(title)}</Heading>
      {code && <p class="ink2">{words?.sub ? t(words.sub) : refusalWords(code)}</p>}
      <div class="go-end ways">
        <WayOn room={room} code={code} anew={anew} />
      </div>
    </Harbourside>
  );
}

/** A host who takes a removal back would wait for a person who waits for the host. */
function useKnocking(room: RoomClient, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') room.knock();
    }, KNOCKS_EVERY_MS);
    return () => clearInterval(timer);
  }, [isOn]);
}

function WayOn({ room, code, anew }: Props & { code: RefusalCode | null }) {
  switch (code) {
    case 'replaced':
      return <Go onClick={() => room.takeBack()}>{t('notice.takeBack')}</Go>;
    case 'page_old':
      return <Go onClick={() => globalThis.location.reload()}>{t('common.reload')}</Go>;
    case 'seat_elsewhere':
      return (
        <>
          <Go onClick={() => anew({ at: 'form' })}>{t('seats.otherName')}</Go>
          <Button kind="quiet" isBig onClick={() => anew({ at: 'pass' })}>
            {t('seats.typePass')}
          </Button>
        </>
      );
    case 'seat_forgotten':
      return <Go onClick={() => anew({ at: 'form' })}>{t('seats.anew')}</Go>;
    case 'seat_removed':
    case 'room_damaged':
    case 'room_unreadable':
      return (
        <>
          <Go onClick={() => room.takeBack()}>{t('common.again')}</Go>
          <a class="btn quiet big" href="/">
            {t('notice.newCode')}
          </a>
        </>
      );
    default:
      return (
        <a class="btn go big" href="/">
          {t('notice.newCode')}
        </a>
      );
  }
}

const Go = ({ onClick, children }: { onClick(): void; children: ComponentChildren }) => (
  <Button kind="go" isBig onClick={onClick}>
    {children}
  </Button>
);
