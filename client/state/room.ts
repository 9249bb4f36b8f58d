// What a face knows of its room: views as signals, commands through the outbox, presence, time. The only door between
// screens and network. How frames become slices is store.ts, the line itself ../net/, the making of one openRoom.ts.
import type { ReadonlySignal } from '@preact/signals';
import type { Command } from '../../shared/protocol/commands.ts';
import type { Role, Signal } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { BoardSlice, SliceName, Slices } from '../../shared/protocol/views.ts';
import type { Answer } from '../net/outbox.ts';
import type { Missed } from './missed.ts';
import type { Trouble } from './trouble.ts';

export type RoomStatus = 'connecting' | 'online' | 'reconnecting' | 'refused' | 'replaced' | 'ended';
export type ListName = 'fleet' | 'roster' | 'progress' | 'ships';
export interface Hold {
  seat: number;
  card: string;
}
export interface SignalNews {
  seat: number;
  signal: Signal;
  card?: string;
  /** Server milliseconds. */
  at: number;
}

export interface RoomClient {
  readonly role: Role;
  readonly status: ReadonlySignal<RoomStatus>;
  /** Why refused or replaced. */
  readonly refusal: ReadonlySignal<RefusalCode | null>;
  /** Null until joined. */
  readonly seat: ReadonlySignal<number | null>;
  /** Merged over audiences; `board` of the own seat wins over the team's while an attempt is played alone. */
  slice<K extends SliceName>(name: K): ReadonlySignal<Slices[K] | null>;
  /** All chunks in order, concatenated. */
  list<K extends ListName>(name: K): ReadonlySignal<Slices[`${K}.0`]>;
  /** The round's commitment as it was shown before play; null where this page came later. */
  readonly sealed: ReadonlySignal<string | null>;
  /** Slice `board` with unsettled moves laid on top. */
  readonly board: ReadonlySignal<BoardSlice | null>;
  /** Commands not yet acknowledged. */
  readonly unsettled: ReadonlySignal<number>;
  /** Moves among them: on the board here, and nowhere else yet. */
  readonly keptMoves: ReadonlySignal<number>;
  /** No own move lies on top: the board that is shown, with its version, is the server's. */
  readonly isSettled: ReadonlySignal<boolean>;
  /** What is wrong with line or saving, once it is worth saying. */
  readonly trouble: ReadonlySignal<Trouble | null>;
  /** News: what was kept and could not be done any more. */
  readonly missed: ReadonlySignal<Missed | null>;
  /** Through the outbox; shown at once where it is a move. Never rejects. */
  send(command: Command): Promise<Answer>;
  readonly holds: ReadonlySignal<Hold[]>;
  hold(card: string | null): void;
  readonly lastSignal: ReadonlySignal<SignalNews | null>;
  signal(signal: Signal, card?: string): void;
  /** Host and screen: how many of those aboard have practised in the lobby. */
  readonly practised: ReadonlySignal<number>;
  /** Player: whether the practice board was finished on this phone; `practise` says that it was. */
  readonly hasPractised: ReadonlySignal<boolean>;
  practise(): void;
  /** Server time in milliseconds, by the measured offset. */
  now(): number;
  /** After `replaced`: take the seat to this page again. */
  takeBack(): void;
  /** After a refusal: asks whether it still holds. The page shows what it showed until the answer is another one. */
  knock(): void;
  close(): void;
}
