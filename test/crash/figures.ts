// The figures of crash runs, in the words in which they are reported. They are printed, never asserted: machines are shared.
import type { ColdFigures } from './cold.ts';
import type { KillFigures } from './kills.ts';

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

export function kept(figures: KillFigures): string {
  const { kills, acks, settled, rooms, events, moved, stood, byMoment, firstMs, allMs } = figures;
  const moments = Object.entries(byMoment)
    .map(([moment, count]) => `${moment} ${count}`)
    .join(', ');
  return [
    `${kills} kills (${moments})`,
    `${acks} acks compared with the log, ${settled} of them for commands settled before; ${rooms} rooms, ${events} events`,
    `${moved} deadlines passed while nobody served and were moved, ${stood} stood`,
    `from the start of the process to the first snapshot: median ${seconds(median(firstMs))}, longest ${seconds(Math.max(...firstMs))}`,
    `until everybody was back and settled: median ${seconds(median(allMs))}, longest ${seconds(Math.max(...allMs))}`,
  ].join('\n');
}

export function coldly(what: string, { rooms, makeMs, empty, full }: ColdFigures): string {
  const [none, all] = [median(empty.healthyMs), median(full.healthyMs)];
  return [
    `${rooms} unfinished rooms of 30 players, ${what} (made in ${seconds(makeMs)})`,
    `from the start of the process to serving: median ${seconds(all)}, longest ${seconds(Math.max(...full.healthyMs))}`,
    `to the first snapshot of a room: median ${seconds(median(full.snapshotMs))}, longest ${seconds(Math.max(...full.snapshotMs))}`,
    `with an empty directory: median ${seconds(none)}; ratio ${(all / none).toFixed(2)}`,
  ].join('\n');
}
