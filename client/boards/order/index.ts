// The kind `order` in the browser: what contract.ts asks of a kind, put together.
import type { OrderMove, OrderView } from '../../../shared/rounds/order/moves.ts';
import type { BoardModule } from '../contract.ts';
import '../common/boards.css';
import '../common/ghost.css';
import '../common/inHand.css';
import '../common/tray.css';
import '../common/wide.css';
import '../common/roomy.css';
import { OrderBoard } from './OrderBoard.tsx';
import { OrderReveal } from './OrderReveal.tsx';
import { OrderWall } from './OrderWall.tsx';
import { predictOrder } from './predict.ts';

export const { Board, predict, RevealBoard, WallReveal }: BoardModule = {
  Board: OrderBoard,
  predict: (view, move) => predictOrder(view as OrderView, move as OrderMove),
  RevealBoard: OrderReveal,
  WallReveal: OrderWall,
};
