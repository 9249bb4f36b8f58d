// The kind `match` in the browser: what contract.ts asks of a kind, put together. One axis is drawn as berths;
// two axes as a list with rows of buttons, on wide pages as a grid.
import type { MatchMove, MatchView } from '../../../shared/rounds/match/moves.ts';
import type { BoardModule } from '../contract.ts';
import '../common/boards.css';
import '../common/ghost.css';
import '../common/inHand.css';
import '../common/tray.css';
import '../common/wide.css';
import '../common/roomy.css';
import { MatchBoard } from './MatchBoard.tsx';
import { MatchReveal } from './MatchReveal.tsx';
import { MatchWall } from './MatchWall.tsx';
import { predictMatch } from './predict.ts';

export const { Board, predict, RevealBoard, WallReveal }: BoardModule = {
  Board: MatchBoard,
  predict: (view, move, task) => predictMatch(view as MatchView, move as MatchMove, task),
  RevealBoard: MatchReveal,
  WallReveal: MatchWall,
};
