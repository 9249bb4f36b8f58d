// One line of time for the boards that are watched together: every step of each, by when it was. Pure; who draws it is Replay.tsx.
import type { BoardShape, Replay, ReplayBoard, ReplayStep } from '../../../../shared/report/replay.ts';

export interface Beat {
  ms: number;
  /** Which of the boards. */
  side: number;
  step: ReplayStep;
}

export const timelineOf = (boards: readonly ReplayBoard[]): Beat[] =>
  boards
    .flatMap(({ steps }, side) => steps.map((step) => ({ ms: step.ms, side, step })))
    .sort((a, b) => a.ms - b.ms);

/** The board after so many beats; null while it is empty. */
export const shapeAfter = (beats: readonly Beat[], count: number, side: number): BoardShape | null =>
  beats.slice(0, count).findLast((beat) => beat.side === side && beat.step.board !== null)?.step.board ??
  null;

const MOST_WAIT_MS = 2_500;
const LEAST_WAIT_MS = 60;

/** How long until the next beat at this speed; long silences are cut short. */
export function waitBefore(beats: readonly Beat[], count: number, speed: number): number {
  const next = beats[count]?.ms ?? 0;
  const last = beats[count - 1]?.ms ?? 0;
  return Math.max(LEAST_WAIT_MS, Math.min(MOST_WAIT_MS, (next - last) / speed));
}

/** Cards in the tray of a board. */
export function trayOf({ cards, axes }: Replay, shape: BoardShape | null): number[] {
  const all = [...cards.keys()];
  if (shape === null) return all;
  if (shape.kind === 'order') return all.filter((card) => !shape.row.includes(card));
  if (shape.kind === 'choice') return all.filter((card) => !shape.chosen.includes(card));
  return all.filter((card) => axes.every((_, axis) => (shape.zones[card]?.[axis] ?? []).length === 0));
}
