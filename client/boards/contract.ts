// What a kind gives to the phone's Play and Reveal and to the wall: one board, one reveal for each face, and
// the guess of what a move will do. Which kinds there are is index.ts; rules stand in shared/rounds/<kind>/.
import type { FunctionComponent } from 'preact';
import type { BoardSlice, CrewMember, RevealSlice, TaskSlice } from '../../shared/protocol/views.ts';
import type { AnyMove } from '../../shared/rounds/index.ts';
import type { CardMark } from '../../shared/rounds/kind.ts';
import type { RoomClient } from '../state/room.ts';

export interface BoardProps {
  room: RoomClient;
  task: TaskSlice;
  board: BoardSlice;
  me: { seat: number };
  crew: CrewMember[];
  isReadOnly: boolean;
  move(m: AnyMove): void;
  /** Says something politely to screen readers. */
  announce(text: string): void;
}

export interface RevealBoardProps {
  task: TaskSlice;
  view: unknown;
  marks: CardMark[];
  reveal: RevealSlice;
  /** Everything is judged at once (the default): motion is unwanted, or this has been seen before. */
  isStill?: boolean;
  /** All cards are judged by now. */
  onShown?(): void;
}

export interface WallRevealProps {
  task: TaskSlice;
  reveal: RevealSlice;
  /** Nothing travels: reduced motion, or a wall that was reloaded in the middle. */
  isStill: boolean;
}

export interface BoardModule {
  Board: FunctionComponent<BoardProps>;
  /** The board after a move as the server will see it, until it says so itself. Never throws. */
  predict(view: unknown, move: AnyMove['move'], task: TaskSlice): unknown;
  RevealBoard: FunctionComponent<RevealBoardProps>;
  WallReveal: FunctionComponent<WallRevealProps>;
}
