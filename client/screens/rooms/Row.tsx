// One room of the list: what it is, where it stands, and what can be done with it then. A room that is gone can only leave the list.
import type { Standing } from '../../../shared/report/shelf.ts';
import { t, tx } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { hostPath, reportPath } from '../home/links.ts';
import type { KeptRoom } from '../home/rooms.ts';
import { spokenCode } from '../screen/address.ts';
import { openedOn } from './dates.ts';
import { type Place, placeOf } from './finding.ts';
import { showOpened } from './goTo.ts';

interface Props {
  room: KeptRoom;
  /** Null until the server has said. */
  standing: Standing | null;
  isPicked: boolean;
  mayPick: boolean;
  onPick(isOn: boolean): void;
  onRepeat(): void;
  onLeave(): void;
}

const TAG = { open: 'lamp', lobby: '', running: 'lamp', paused: 'no', finished: 'ok', gone: '' } as const;

export function Row({ room, standing, isPicked, mayPick, onPick, onRepeat, onLeave }: Props) {
  const code = spokenCode(room.code);
  const place = standing && placeOf(standing);
  // Only what can be ticked is the label of a tick.
  const What = place === 'finished' ? 'label' : 'div';
  return (
    <li class={`panel rm-row ${place ?? ''}`}>
      <What class="rm-pick">
        {place === 'finished' && (
          <input
            type="checkbox"
            checked={isPicked}
            disabled={!isPicked && !mayPick}
            aria-label={t('rooms.pickLabel', { code, title: tx(room.packTitle) })}
            onChange={(event) => onPick(event.currentTarget.checked)}
          />
        )}
        <span class="what">
          <b>{tx(room.packTitle)}</b>
          <span class="ink2 num">
            {code} · {t(`home.form.${room.form}`)} · {openedOn(room.openedAtMs)}
          </span>
        </span>
        {place && <span class={`tag num ${TAG[place]}`}>{inWords(place, standing)}</span>}
      </What>
      <div class="row">
        {standing?.standing === 'open' && (
          <Button isSmall aria-label={t('home.goOnLabel', { code })} onClick={() => showOpened(room)}>
            {t('home.goOn')}
          </Button>
        )}
        {place !== 'gone' && (
          <>
            <a class="btn quiet sm" href={reportPath(room)} aria-label={t('home.reportLabel', { code })}>
              {t('home.report')}
            </a>
            <a class="btn quiet sm" href={hostPath(room)} aria-label={t('home.consoleLabel', { code })}>
              {t('home.console')}
              <Icon name="right" />
            </a>
          </>
        )}
        {place === 'finished' && (
          <Button kind="quiet" isSmall aria-label={t('rooms.repeatLabel', { code })} onClick={onRepeat}>
            {t('rooms.repeat')}
          </Button>
        )}
        <Button kind="quiet" isSmall icon="cross" label={t('rooms.leaveLabel', { code })} onClick={onLeave} />
      </div>
    </li>
  );
}

/** With the round where one is played: "in play" alone says nothing of a room that somebody left in the middle. */
function inWords(place: Place, standing: Standing | null): string {
  const { roundNo = 0, rounds = 0 } = standing?.now ?? {};
  const is = t(`rooms.is.${place}`);
  return roundNo > 0 ? `${is} · ${t('rooms.roundOf', { n: roundNo, of: rounds })}` : is;
}
