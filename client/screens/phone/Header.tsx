// What stands at the top of every screen aboard: the own ship, where the game is, the menu; and the heading that takes
// the focus when a screen comes. Clock and time bar are given by the screens that have one.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LangSwitch } from '../../ui/LangSwitch.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { ThemeSwitch } from '../../ui/ThemeSwitch.tsx';
import { GroupTools } from './GroupPace.tsx';

interface Props {
  room: RoomClient;
  /** Said after the round: "Answer". */
  after?: string;
  children?: ComponentChildren;
}

export function Header({ room, after, children }: Props) {
  const team = room.slice('team').value;
  const phase = room.slice('phase').value;
  const me = room.slice('me').value;
  const round = phase && phase.roundNo > 0 ? t('common.round', { n: phase.roundNo, of: phase.rounds }) : '';
  const small = [round, after].filter(Boolean).join(' · ');
  return (
    <header class="top">
      {team && <Mark team={team.team} />}
      <div class="nm">
        {team ? t('common.team', { n: team.team, name: tx(team.name) }) : (me?.name ?? '')}
        <small class="num">{small}</small>
      </div>
      {children}
      <Menu room={room} />
    </header>
  );
}

function Menu({ room }: { room: RoomClient }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" icon="more" label={t('aboard.menu')} class="menu" onClick={() => setOpen(true)} />
      <Dialog isOpen={isOpen} title={t('aboard.menu')} onClose={() => setOpen(false)}>
        <div class="menu-body">
          <span class="lb">{t('aboard.language')}</span>
          <LangSwitch />
          <span class="lb">{t('aboard.light')}</span>
          <ThemeSwitch />
          <GroupTools room={room} />
        </div>
      </Dialog>
    </>
  );
}

/** The heading of a screen; takes the focus when the screen comes, so that a reader starts there. */
export function Heading({ children, class: cls = '' }: { children: ComponentChildren; class?: string }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!document.querySelector('dialog[open]')) ref.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={ref} tabIndex={-1} class={cls}>
      {children}
    </h1>
  );
}
