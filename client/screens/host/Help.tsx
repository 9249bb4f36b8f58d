// Ships that ask the host to come: first in what needs attention, on their tile and in their crew's panel, with how long
// they have been asking. "Coming" is shown to the crew, "done" ends it. A new one is also said, wherever the host looks.
import { useEffect, useRef } from 'preact/hooks';
import type { ProgressRow } from '../../../shared/protocol/views.ts';
import { t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { minutes, useBeat } from '../../ui/clock.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { toast } from '../../ui/toast.tsx';
import { tell } from './step.ts';

type Help = NonNullable<ProgressRow['help']>;
interface Call {
  team: number;
  name: string;
  help: Help;
}

/** Those who wait come before those who were told, and who has waited longest before others. */
export function callsOf(room: RoomClient): Call[] {
  const names = new Map((room.list('fleet').value ?? []).map(({ team, name }) => [team, name]));
  return (room.list('progress').value ?? [])
    .flatMap(({ team, help }) => {
      const name = names.get(team);
      return help && name ? [{ team, name: t('common.team', { n: team, name: tx(name) }), help }] : [];
    })
    .sort(({ help: a }, { help: b }) => Number(a.isComing) - Number(b.isComing) || a.sinceMs - b.sinceMs);
}

const waitedFor = (room: RoomClient, { sinceMs }: Help): string => minutes(Math.max(0, room.now() - sinceMs));

function whoAsks(room: RoomClient, { seats }: Help): string {
  const roster = room.list('roster').value ?? [];
  return seats.flatMap((seat) => roster.find((row) => row.seat === seat)?.name ?? []).join(', ');
}

const words = (room: RoomClient, help: Help): string =>
  t(help.isComing ? 'help.told' : 'help.waits', { who: whoAsks(room, help), time: waitedFor(room, help) });

export function HelpCalls({ room }: { room: RoomClient }) {
  useBeat(true);
  return (
    <>
      {callsOf(room).map((call) => (
        <li key={call.team} class="h-call">
          <Mark team={call.team} size="sm" />
          <div>
            <p class="num">
              <b>{call.name}</b> {words(room, call.help)}
            </p>
            <Acts room={room} {...call} />
          </div>
        </li>
      ))}
    </>
  );
}

/** In the panel of a crew. */
export function HelpOf({ room, team }: { room: RoomClient; team: number }) {
  const call = callsOf(room).find((one) => one.team === team);
  useBeat(call !== undefined);
  if (!call) return null;
  return (
    <div class="h-call panel">
      <p class="num">{words(room, call.help)}</p>
      <Acts room={room} {...call} />
    </div>
  );
}

/** On the tile, instead of what is said of other ships. */
export function HelpTag({ room, help }: { room: RoomClient; help: Help }) {
  useBeat(true);
  return (
    <span class={`tag num ${help.isComing ? '' : 'lamp'}`}>
      <Icon name={help.isComing ? 'check' : 'ask'} />
      {t(help.isComing ? 'help.tileTold' : 'help.tile', { time: waitedFor(room, help) })}
    </span>
  );
}

function answer(room: RoomClient, team: number, what: 'coming' | 'done'): void {
  const phaseNo = room.slice('phase').peek()?.phaseNo;
  if (phaseNo !== undefined) void tell(room, { type: 'answerHelp', phaseNo, team, answer: what });
}

function Acts({ room, team, name, help }: Call & { room: RoomClient }) {
  return (
    <div class="h-call-acts">
      {!help.isComing && (
        <Button
          isSmall
          kind="plate"
          title={t('help.comeTo', { team: name })}
          onClick={() => answer(room, team, 'coming')}
        >
          {t('help.come')}
        </Button>
      )}
      <Button
        isSmall
        kind="quiet"
        title={t('help.doneFor', { team: name })}
        onClick={() => answer(room, team, 'done')}
      >
        {t('help.done')}
      </Button>
    </div>
  );
}

/** Said once for each new call, with the answer at hand. A console that is opened finds them in its lists. */
export function useHelpNews(room: RoomClient): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  const calls = callsOf(room);
  const keys = calls.map(({ team, help }) => `${team} ${help.sinceMs}`);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(keys);
    if (before === null) return;
    calls.forEach(({ team, name, help }, i) => {
      if (help.isComing || before.has(keys[i] ?? '')) return;
      toast(t('help.shipAsks', { team: name, who: whoAsks(room, help) }), {
        text: t('help.come'),
        run: () => answer(room, team, 'coming'),
      });
    });
  }, [keys.join()]);
}
