// The kind `choice` in the browser: what contract.ts asks of a kind, put together.
import type { ChoiceMove, ChoiceView } from '../../../shared/rounds/choice/moves.ts';
import type { BoardModule } from '../contract.ts';
import '../common/boards.css';
import '../common/tray.css';
import '../common/wide.css';
import '../common/roomy.css';
import { ChoiceBoard } from './ChoiceBoard.tsx';
import { ChoiceReveal } from './ChoiceReveal.tsx';
import { ChoiceWall } from './ChoiceWall.tsx';
import { predictChoice } from './predict.ts';

export const { Board, predict, RevealBoard, WallReveal }: BoardModule = {
  Board: ChoiceBoard,
  predict: (view, move, task) => predictChoice(view as ChoiceView, move as ChoiceMove, task),
  RevealBoard: ChoiceReveal,
  WallReveal: ChoiceWall,
};
