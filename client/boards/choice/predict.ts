// What is chosen after a move, before the server has said so. Must equal shared/rounds/choice/rules.ts; a test
// in test/boards/ holds the two together.
import type { TaskSlice } from '../../../shared/protocol/views.ts';
import type { ChoiceMove, ChoiceView } from '../../../shared/rounds/choice/moves.ts';

export function predictChoice(view: ChoiceView, move: ChoiceMove, task: TaskSlice): ChoiceView {
  if (view.chosen.includes(move.card) === move.on) return view;
  const kept = task.picks === 'one' && move.on ? [] : view.chosen.filter((card) => card !== move.card);
  const chosen = move.on ? [...kept, move.card] : kept;
  const dealt = task.cards?.map((card) => card.id) ?? chosen;
  return { chosen: dealt.filter((card) => chosen.includes(card)) };
}
