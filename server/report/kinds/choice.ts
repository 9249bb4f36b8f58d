// Choice rounds in a report: a mistake is a statement that was picked and is no answer, or, where several are, one that was missed.
import type { Mistake } from '../../../shared/report/report.ts';
import { type ChoiceRound, isPickOne } from '../../../shared/rounds/choice/content.ts';
import type { ChoiceBoard } from '../../../shared/rounds/choice/rules.ts';
import { idOf, quoted, type TellingKind } from './kind.ts';

const isRight = (round: ChoiceRound, card: number): boolean =>
  round.key.includes(idOf(round.statements[card]));

function mistakes(round: ChoiceRound, boards: readonly ChoiceBoard[]): Mistake[] {
  return [...round.statements.keys()]
    .flatMap((card): Mistake[] => {
      const isAnswer = isRight(round, card);
      // Where one is picked, missing it says no more than what was picked instead.
      if (isAnswer && isPickOne(round)) return [];
      const name = quoted(round.statements[card]);
      return [
        {
          type: isAnswer ? 'missed' : 'picked',
          words: isAnswer
            ? { ko: `${name.ko} 문장을 고르지 않음`, en: `${name.en} not picked` }
            : { ko: `${name.ko} 문장을 고름`, en: `${name.en} picked` },
          boards: boards.filter(({ chosen }) => chosen.includes(card) !== isAnswer).length,
          of: boards.length,
          cards: [idOf(round.statements[card])],
          zone: null,
        },
      ];
    })
    .filter(({ boards: count }) => count > 0)
    .sort((a, b) => b.boards - a.boards);
}

export const choice: TellingKind<ChoiceRound, ChoiceBoard> = {
  cards: ({ statements }) => statements,
  mistakes,
  chart: (round, boards) => ({
    kind: 'choice',
    cards: round.statements.map(({ id }) => id),
    picked: round.statements.map((_, card) => boards.filter(({ chosen }) => chosen.includes(card)).length),
    isRight: round.statements.map((_, card) => isRight(round, card)),
  }),
  lies: (_, { chosen }, card) =>
    chosen.includes(card) ? { ko: '고름', en: 'Picked' } : { ko: '고르지 않음', en: 'Not picked' },
  shape: ({ chosen }) => ({ kind: 'choice', chosen }),
};
