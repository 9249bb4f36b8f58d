// What stands at the top of every screen aboard: the own ship, where the game is, the menu. Clock and time bar are given
// by the screens that have one; what concerns the own seat in the menu is MySeat.tsx.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t, tx } from '../../i18n/index.ts';
import { MenuSlot } from '../../sound/MenuSlot.tsx';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LangSwitch } from '../../ui/LangSwitch.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { ThemeSwitch } from '../../ui/ThemeSwitch.tsx';
import { GroupTools } from './GroupPace.tsx';
import { MySeat } from './MySeat.tsx';
import { MyTime } from './MyTime.tsx';

export { Heading } from '../../ui/Heading.tsx';

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
          <MenuSlot />
          <MyTime room={room} />
          <GroupTools room={room} />
          <MySeat onPick={() => setOpen(false)} />
        </div>
      </Dialog>
    </>
  );
}
