// In which order and how far apart cards are judged after a round, the same on the wall (slides.ts) and on phones
// (OwnAnswer.tsx).
import type { RevealSlice } from '../../../shared/protocol/views.ts';

export const APART_MS = 900;
export const LAST_WAITS_MS = 1_500;

/** Cards from the one that most boards had right to the hardest; the hardest as the server named it. */
export function easiestFirst(reveal: RevealSlice): string[] {
  const cards = (reveal.key ?? []).map((row) => row.card);
  const right = (card: string) => reveal.rightCounts?.[card] ?? 0;
  return cards
    .map((card, i) => ({ card, i }))
    .sort((a, b) => right(b.card) - right(a.card) || a.i - b.i)
    .map(({ card }) => card)
    .sort((a, b) => Number(a === reveal.hardest) - Number(b === reveal.hardest));
}
