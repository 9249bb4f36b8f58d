// Ready and undo wait for the own moves: the version that they carry is that of the board which is seen. What a move
// itself goes through is room.test.ts.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Predict } from '../../client/state/board.ts';
import { openRoom } from '../../client/state/openRoom.ts';
import type { RoomClient } from '../../client/state/room.ts';
import { settledBoard } from '../../client/state/settled.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import { boardSlice, FakeSocket, phaseSlice, snapshotAt } from './fakeSocket.ts';
import { usePage } from './page.ts';

usePage();
const place = (card: string): Command => ({
  type: 'move',
  phaseNo: 3,
  play: { kind: 'order', move: { do: 'place', card, after: null } },
});
const predict: Predict = (view, move) => ({
  row: [...(view as { row: string[] }).row.filter((card) => card !== move.card), move.card],
});
const settle = () => vi.advanceTimersByTimeAsync(0);

let room: RoomClient;
let socket: FakeSocket;
beforeEach(async () => {
  vi.useFakeTimers();
  const line = FakeSocket.factory();
  room = openRoom(
    { role: 'player', code: 'ACDEFG', secret: 'a'.repeat(22) },
    {
      makeSocket: line.make,
      loadPredict: async () => predict,
      localNow: () => 1_000,
      reload: () => {},
      askHealth: async () => false,
    },
  );
  socket = line.socket();
  socket.accept(snapshotAt(10));
  await settle();
});
afterEach(() => {
  room.close();
  vi.useRealTimers();
});

const patch = (prev: number, seq: number, row: string[], version: number) =>
  socket.patch({
    audience: 'team:4',
    prev,
    seq,
    slices: { board: boardSlice({ version, view: { row } }) },
  });

it('is the board of now when no own move is on its way', async () => {
  const { version } = room.board.value ?? {};
  expect(await settledBoard(room, 3)).toMatchObject({ version });
});

it('waits until the own move has come back, and carries the version after it', async () => {
  void room.send(place('aaaa'));
  const heard = vi.fn();
  void settledBoard(room, 3).then(heard);
  socket.sent[0]?.ack({ ok: true, seq: 12 });
  await settle();
  expect(heard).not.toHaveBeenCalled();
  patch(10, 12, ['aaaa'], 7);
  await settle();
  expect(heard).toHaveBeenCalledWith(expect.objectContaining({ version: 7 }));
});

it('says that somebody else has changed what was seen meanwhile', async () => {
  void room.send(place('aaaa'));
  const answer = settledBoard(room, 3);
  socket.sent[0]?.ack({ ok: true, seq: 12 });
  patch(10, 12, ['bbbb', 'aaaa'], 8);
  expect(await answer).toBe('changed');
});

it('says so when the own move was refused: the board is not what was seen', async () => {
  void room.send(place('aaaa'));
  const answer = settledBoard(room, 3);
  socket.sent[0]?.ack({ ok: false, code: 'card_held', seq: 10 });
  expect(await answer).toBe('changed');
});

it('waits no longer than the phase lasts', async () => {
  void room.send(place('aaaa'));
  const answer = settledBoard(room, 3);
  socket.patch({ audience: 'room', prev: 10, seq: 11, slices: { phase: phaseSlice({ phaseNo: 4 }) } });
  expect(await answer).toBe('passed');
});
