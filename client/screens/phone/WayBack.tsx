// Ways back to a seat for somebody who is not aboard: by a one-time code (typed, or brought by a link), or by asking whoever
// leads for the seat of one's name. Once the seat is there harbour.ts notices. In a finished room this is all there is.
import { t } from '../../i18n/index.ts';
import { keepSeat, seatFor } from '../../net/secrets.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { ByName, SameName, Waits } from './byName.tsx';
import { PassLink, TypePass } from './byPass.tsx';
import { fieldOf, type Newcomer, type Said } from './newcomer.ts';
import type { Way } from './way.ts';
import './wayBack.css';

export interface WayBackProps {
  room: RoomClient;
  code: string;
  way: Way;
  /** As it stands in the form, with what is wrong with it: shown here when there is no form. */
  newcomer: Newcomer;
  /** This browser has another seat in the room. */
  isVisit: boolean;
  go(way: Way): void;
  onOtherCode(): void;
}

export function WayBack(props: WayBackProps) {
  const { room, code, way, newcomer, go } = props;
  const isGroup = room.slice('room').value?.pace === 'group';
  const isOver = room.slice('phase').value?.phase === 'finished';
  const claim = (asked: Said | undefined) =>
    keepSeat(code, { ...seatFor(code), claims: asked?.name, claimsNumber: asked?.number || undefined });
  switch (way.at) {
    case 'link':
      return <PassLink room={room} pass={way.pass} go={go} />;
    case 'ask':
      return (
        <ByName
          key="ask"
          newcomer={newcomer}
          field={fieldOf(room)}
          news={way.news}
          isGroup={isGroup}
          go={go}
        />
      );
    case 'same':
      return (
        <SameName key="same" room={room} said={way.said} newcomer={newcomer} isGroup={isGroup} go={go} />
      );
    case 'waits':
      return <Waits key="waits" room={room} said={way.said} isGroup={isGroup} claim={claim} go={go} />;
    default:
      return (
        <TypePass
          key="pass"
          room={room}
          news={(way.at === 'pass' ? way.news : null) ?? (isOver ? newcomer.nameError.value : null)}
          title={t(isOver ? 'seats.overTitle' : 'seats.passTitle')}
          sub={t(isOver ? 'seats.overSub' : isGroup ? 'seats.passSubGroup' : 'seats.passSub')}
        >
          {!props.isVisit && (
            <Button kind="quiet" isBig onClick={() => go({ at: 'ask' })}>
              {t('seats.byName')}
            </Button>
          )}
          <Button kind="quiet" isBig onClick={isOver ? props.onOtherCode : () => go({ at: 'form' })}>
            {t(isOver ? 'notice.newCode' : props.isVisit ? 'seats.notNow' : 'seats.anew')}
          </Button>
        </TypePass>
      );
  }
}
