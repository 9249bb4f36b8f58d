// What a report asks of a kind of round beyond its rules: mistakes in words, the numbers of its chart, where a card lies. One file
// a kind beside this one, registered in index.ts; the rules and views are shared/rounds.
import type { Text } from '../../../shared/content/text.ts';
import type { Chart } from '../../../shared/report/charts.ts';
import type { BoardShape } from '../../../shared/report/replay.ts';
import type { Mistake } from '../../../shared/report/report.ts';

/** `R`: the authored round, `B`: a board of it. All lists of boards hold touched ones only. */
export interface TellingKind<R, B> {
  cards(round: R): readonly Named[];
  /** All mistakes that somebody made, the commonest first. */
  mistakes(round: R, boards: readonly B[]): Mistake[];
  chart(round: R, boards: readonly B[]): Chart;
  /** Where a card lies on a board, in words. */
  lies(round: R, board: B, card: number): Text;
  shape(board: B): BoardShape;
}

export interface Named {
  readonly id: string;
  readonly text: Text;
  readonly short?: Text | undefined;
}

export const IN_TRAY: Text = { ko: '트레이', en: 'In the tray' };

/** As people know it from the board: the short label where there is one. */
export const labelOf = (thing: Named | undefined): Text => thing?.short ?? thing?.text ?? { ko: '', en: '' };

export const idOf = (thing: Named | undefined): string => thing?.id ?? '';

/** Quoted, so that a sentence can be read around it; Korean sentences put a noun behind it and need no particle that
 *  depends on its last letter. */
export const quoted = (thing: Named | undefined): Text => {
  const { ko, en } = labelOf(thing);
  return { ko: `‘${ko}’`, en: `“${en}”` };
};
