// What lies over the wall when the game does not run: paused, connecting, reconnecting, or refused with words on what
// to do. The picture underneath stays, so that a class sees that nothing is lost.
import { times } from '../../../shared/protocol/limits.ts';
import { refusalWords, t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { useBeat } from '../../ui/clock.ts';
import { Icon } from '../../ui/Icon.tsx';
import { troubleText, useTroubleNews } from '../../ui/trouble.ts';

/** On the wall nobody is told to look at a disk. */
const SAYS = { saving: 'screen.saving' } as const;
const LINK_OLD = { title: 'screen.linkOld', more: 'screen.linkOldSub' } as const;
const DELETED = { title: 'screen.deleted', more: undefined } as const;

export function Notices({ room }: { room: RoomClient }) {
  const status = room.status.value;
  const phase = room.slice('phase').value;
  useTroubleNews(room, SAYS);
  if (status === 'refused' || status === 'ended') {
    const why = room.refusal.value;
    const end = why === 'wrong_link' ? LINK_OLD : why === 'room_gone' ? DELETED : null;
    if (end !== null)
      return (
        <Notice
          title={t(end.title)}
          more={end.more && t(end.more)}
          action={{ href: '/new', text: t('screen.newRoom') }}
        />
      );
    if (why === 'page_old')
      return (
        <Notice
          title={t('common.pageOld')}
          action={{ run: () => globalThis.location.reload(), text: t('common.reload') }}
        />
      );
    return (
      <Notice
        title={why === null ? t('screen.reconnecting') : refusalWords(why)}
        action={{ href: '/new', text: t('screen.newRoom') }}
      />
    );
  }
  if (status === 'replaced')
    return (
      <Notice
        title={t('screen.elsewhere')}
        action={{ run: () => room.takeBack(), text: t('screen.showHere') }}
      />
    );
  if (status === 'connecting' && phase === null) return <Notice title={t('screen.connecting')} />;
  if (phase?.pausedAtMs != null) return <Notice title={t('screen.paused')} more={t('screen.pausedHow')} />;
  const trouble = room.trouble.value;
  if (trouble === null) return <HostGone room={room} />;
  return (
    <p class="w-again abs">
      <Icon name={trouble === 'saving' ? 'clock' : 'wifi'} />
      {trouble === 'saving' || trouble === 'break' ? troubleText(room, SAYS) : t('screen.reconnecting')}
    </p>
  );
}

/** Phones offer to go on without; here stands why nothing happens. */
function HostGone({ room }: { room: RoomClient }) {
  const info = room.slice('room').value;
  const phase = room.slice('phase').value?.phase ?? 'lobby';
  const since = info?.pace === 'host' ? info.hostAwaySinceMs : null;
  const mayMatter = since !== null && phase !== 'lobby' && phase !== 'finished';
  useBeat(mayMatter);
  if (!mayMatter || room.now() - since < times.hostGone) return null;
  return (
    <p class="w-again abs" role="status">
      <Icon name="away" />
      {t('screen.hostGone')}
    </p>
  );
}

type Action = { text: string; href: string } | { text: string; run: () => void };

function Notice({ title, more, action }: { title: string; more?: string | undefined; action?: Action }) {
  return (
    <div class="w-notice abs" role="status">
      <div class="plated">
        <Icon name="anchor" />
        <h2>{title}</h2>
        {more !== undefined && <p>{more}</p>}
        {action !== undefined &&
          ('href' in action ? (
            <a class="btn go" href={action.href}>
              {action.text}
            </a>
          ) : (
            <Button kind="go" onClick={action.run}>
              {action.text}
            </Button>
          ))}
      </div>
    </div>
  );
}
