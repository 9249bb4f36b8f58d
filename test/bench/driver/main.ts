// The process of one driver: takes orders from a workload over IPC, carries them out, and tells what it counted. Several
// of them play at the same time, so that what drives is never slower than what is driven.
import { Crew } from './crew.ts';
import type { Order, Reply, Told } from './plan.ts';
import { emptyTallies, type Tallies } from './tallies.ts';

let crew: Crew | null = null;
const tallies: Tallies = emptyTallies();
let cpu = process.cpuUsage();
let comingBack: Promise<unknown> = Promise.resolve();
let playing: Promise<unknown> = Promise.resolve();

/** What was counted since the last time. */
function tell(): Told {
  for (const player of crew?.everybody ?? []) player.count();
  crew?.settle();
  const { user, system } = process.cpuUsage(cpu);
  cpu = process.cpuUsage();
  const told = structuredClone(tallies);
  Object.assign(tallies, emptyTallies());
  const rooms = crew?.rooms ?? [];
  const lowest = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return {
    tallies: told,
    cpuSeconds: (user + system) / 1e6,
    acknowledged: Object.fromEntries(rooms.map(({ plan, mirror }) => [plan.room, mirror.acknowledged])),
    shown: Object.fromEntries(
      rooms.map(({ plan, players }) => [plan.room, lowest(players.map(({ snapshotSeq }) => snapshotSeq))]),
    ),
  };
}

async function obey(order: Order): Promise<void> {
  switch (order.do) {
    case 'aboard':
      crew = new Crew(order, tallies, Math.random);
      return crew.comeAboard(order.perSecond);
    case 'play':
      playing = crew?.play(order) ?? playing;
      playing.catch(() => {});
      return;
    case 'playOut':
      await playing;
      return;
    case 'toPlay':
      return crew?.toPlay();
    case 'move':
      return crew?.keepMoving(order);
    case 'awaitReveal':
      return crew?.awaitReveal(order);
    case 'expectRestart':
      comingBack = Promise.all(crew?.everybody.map((player) => player.comeBack(order.withinMs)) ?? []);
      comingBack.catch(() => {});
      return;
    case 'comeBack':
      await comingBack;
      return;
    case 'tell':
      return;
    case 'leave':
      for (const player of crew?.everybody ?? []) player.leave();
      crew = null;
  }
}

process.on('message', (order: Order) => {
  obey(order).then(
    () => process.send?.({ ok: true, told: tell() } satisfies Reply),
    (error: unknown) => process.send?.({ ok: false, why: String(error) } satisfies Reply),
  );
});
