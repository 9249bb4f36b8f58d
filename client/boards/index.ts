// The boards by kind, each loaded when its first round comes. A new kind adds one line here and one folder
// beside the others; what it has to bring is contract.ts.
import type { KindName } from '../../shared/rounds/index.ts';
import type { BoardModule } from './contract.ts';

export type { BoardModule, BoardProps, RevealBoardProps, WallRevealProps } from './contract.ts';

export const boards: Record<KindName, () => Promise<BoardModule>> = {
  order: () => import('./order/index.ts'),
  match: () => import('./match/index.ts'),
  choice: () => import('./choice/index.ts'),
};
