// A RoomClient over a line that the test holds: what is shown at once, sent again, dropped, refused and taken back.
// Order and ids of the outbox alone are outbox.test.ts.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Predict } from '../../client/state/board.ts';
import { openRoom } from '../../client/state/openRoom.ts';
import type { RoomClient } from '../../client/state/room.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import { boardSlice, FakeSocket, phaseSlice, snapshotAt } from './fakeSocket.ts';
import { usePage } from './page.ts';

const page = usePage();
const place = (card: string): Command => ({
  type: 'move',
  phaseNo: 3,
  play: { kind: 'order', move: { do: 'place', card, after: null } },
});
/** A guess good enough for a test: the card goes to the end. */
const predict: Predict = (view, move) => ({
  row: [...(view as { row: string[] }).row.filter((card) => card !== move.card), move.card],
});
const rowOf = (room: RoomClient) => (room.board.value?.view as { row: string[] } | undefined)?.row;

let opened: RoomClient[] = [];
let reloads = 0;
let localMs = 1_000;

function open() {
  const line = FakeSocket.factory();
  const room = openRoom(
    { role: 'player', code: 'ACDEFG', secret: 'a'.repeat(22) },
    {
      makeSocket: line.make,
      loadPredict: async () => predict,
      localNow: () => localMs,
      reload: () => {
        reloads += 1;
      },
      askHealth: async () => false,
    },
  );
  opened.push(room);
  return { room, socket: line.socket() };
}
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  reloads = 0;
  localMs = 1_000;
});
afterEach(() => {
  for (const room of opened) room.close();
  opened = [];
  vi.useRealTimers();
});

describe('a move', () => {
  it('is shown at once and stays until the board has reached the seq of its ack', async () => {
    const { room, socket } = open();
    socket.accept(snapshotAt(10));
    await settle();
    const ack = room.send(place('aaaa'));
    expect(rowOf(room)).toEqual(['aaaa']);
    expect(room.unsettled.value).toBe(1);
    socket.sent[0]?.ack({ ok: true, seq: 12 });
    expect(await ack).toEqual({ ok: true, seq: 12 });
    expect(room.unsettled.value).toBe(0);
    expect(rowOf(room)).toEqual(['aaaa']);
    // An older patch, of a shipmate's move: ours still lies on top.
    socket.patch({
      audience: 'team:4',
      prev: 10,
      seq: 11,
      slices: { board: boardSlice({ view: { row: ['bbbb'] } }) },
    });
    expect(rowOf(room)).toEqual(['bbbb', 'aaaa']);
    // The server put it first: its order is the truth from here on.
    socket.patch({
      audience: 'team:4',
      prev: 11,
      seq: 12,
      slices: { board: boardSlice({ view: { row: ['aaaa', 'bbbb'] } }) },
    });
    expect(rowOf(room)).toEqual(['aaaa', 'bbbb']);
  });

  it('falls back when it is refused, and is not sent again', async () => {
    const { room, socket } = open();
    socket.accept(snapshotAt(10));
    await settle();
    const ack = room.send(place('aaaa'));
    socket.sent[0]?.ack({ ok: false, code: 'card_held', seq: 10 });
    expect(await ack).toMatchObject({ ok: false, code: 'card_held' });
    expect(rowOf(room)).toEqual([]);
    socket.drop();
    socket.accept(snapshotAt(10));
    expect(socket.sent).toHaveLength(1);
  });

  it('of a phase that has passed is not drawn on the next board', async () => {
    const { room, socket } = open();
    socket.accept(snapshotAt(10));
    await settle();
    void room.send(place('aaaa'));
    socket.patch({ audience: 'room', prev: 10, seq: 11, slices: { phase: phaseSlice({ phaseNo: 4 }) } });
    expect(rowOf(room)).toEqual([]);
  });

  it('is dropped at once when its id was settled before', async () => {
    const { room, socket } = open();
    socket.accept(snapshotAt(10));
    await settle();
    void room.send(place('aaaa'));
    socket.sent[0]?.ack({ ok: true, seq: 15, settled: true });
    expect(rowOf(room)).toEqual([]);
  });

  it('asks for the view when an ack came and its board did not', async () => {
    const { room, socket } = open();
    socket.accept(snapshotAt(10));
    await settle();
    void room.send(place('aaaa'));
    socket.sent[0]?.ack({ ok: true, seq: 15 });
    await settle();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(socket.asked).toBe(1);
    socket.fire('snapshot', snapshotAt(10));
    expect(rowOf(room)).toEqual([]);
  });
});

describe('the line', () => {
  it('sends unsettled commands again in order, with the same ids, after reconnecting', async () => {
    const { room, socket } = open();
    socket.accept(snapshotAt(10));
    void room.send(place('aaaa'));
    void room.send(place('bbbb'));
    socket.drop();
    expect(room.status.value).toBe('reconnecting');
    socket.accept(snapshotAt(10));
    expect(room.status.value).toBe('online');
    socket.sent[1]?.ack({ ok: true, seq: 11 });
    const ids = socket.sent.map(({ frame }) => frame.n);
    expect(ids).toEqual([1, 1, 2]);
    expect(new Set(socket.sent.map(({ frame }) => frame.clientId)).size).toBe(1);
  });

  it('keeps unsettled commands over a reload, under their own clientId', () => {
    const first = open();
    first.socket.accept(snapshotAt(10));
    void first.room.send(place('aaaa'));
    first.room.close();
    const second = open();
    second.socket.accept(snapshotAt(10));
    void second.room.send(place('bbbb'));
    second.socket.sent[0]?.ack({ ok: true, seq: 11, settled: true });
    const [kept, fresh] = second.socket.sent.map(({ frame }) => frame);
    expect(kept).toEqual(first.socket.sent[0]?.frame);
    expect(fresh).toMatchObject({ n: 1 });
    expect(fresh?.clientId).not.toBe(kept?.clientId);
  });

  it('is made anew when an ack does not come', async () => {
    const { room, socket } = open();
    socket.accept(snapshotAt(10));
    void room.send(place('aaaa'));
    const before = socket.connects;
    await vi.advanceTimersByTimeAsync(8_000);
    expect(socket.connects).toBe(before + 1);
    socket.accept(snapshotAt(10));
    expect(socket.sent.map(({ frame }) => frame.n)).toEqual([1, 1]);
  });

  it('asks for a snapshot when a patch is missing', () => {
    const { socket } = open();
    socket.accept(snapshotAt(10));
    socket.patch({ audience: 'team:4', prev: 11, seq: 12, slices: {} });
    expect(socket.asked).toBe(1);
  });

  it('never reconnects by itself after it was replaced, and takes the seat back when asked', async () => {
    const { room, socket } = open();
    socket.accept(snapshotAt(10));
    const before = socket.connects;
    socket.fire('snapshot', { ...snapshotAt(11), audiences: {}, notice: 'replaced' });
    expect(room.status.value).toBe('replaced');
    page.fire('visibilitychange');
    page.fire('online');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(socket.connects).toBe(before);
    room.takeBack();
    expect(socket.connects).toBe(before + 1);
    socket.accept(snapshotAt(12));
    expect(room.status.value).toBe('online');
  });

  it('reconnects at once when the page wakes', () => {
    const { socket } = open();
    socket.accept(snapshotAt(10));
    socket.drop();
    const before = socket.connects;
    page.fire('visibilitychange');
    expect(socket.connects).toBe(before + 1);
  });

  it('makes a line anew that gives no sign of life after waking', async () => {
    const { socket } = open();
    socket.accept(snapshotAt(10));
    const before = socket.connects;
    page.fire('pageshow');
    expect(socket.asked).toBe(1);
    await vi.advanceTimersByTimeAsync(800);
    expect(socket.connects).toBe(before + 1);
  });

  it('says when the page is hidden', () => {
    const { socket } = open();
    socket.accept(snapshotAt(10));
    page.visibility = 'hidden';
    page.fire('visibilitychange');
    expect(socket.presence).toEqual([{ isVisible: true }, { isVisible: false }]);
  });

  it('keeps why it was refused, and stops', async () => {
    const { room, socket } = open();
    socket.refuse('room_not_found');
    expect(room.status.value).toBe('refused');
    expect(room.refusal.value).toBe('room_not_found');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(socket.connects).toBe(1);
  });

  it('loads an old page again once and not twice', () => {
    open().socket.refuse('page_old');
    const second = open();
    second.socket.refuse('page_old');
    expect(reloads).toBe(1);
    expect(second.room.refusal.value).toBe('page_old');
  });
});

describe('a refusal that passes', () => {
  it('is tried again with the same id, slower each time, before what came after it', async () => {
    const { room, socket } = open();
    socket.accept(snapshotAt(10));
    void room.send(place('aaaa'));
    void room.send(place('bbbb'));
    socket.sent[0]?.ack({ ok: false, code: 'saving_fails', seq: 10 });
    expect(socket.sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(500);
    socket.sent[1]?.ack({ ok: false, code: 'saving_fails', seq: 10 });
    await vi.advanceTimersByTimeAsync(999);
    expect(socket.sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    socket.sent[2]?.ack({ ok: true, seq: 11 });
    expect(socket.sent.map(({ frame }) => frame.n)).toEqual([1, 1, 1, 2]);
  });

  it('is given up after some tries where the command itself makes the server fail, so that others go on', async () => {
    const { room, socket } = open();
    socket.accept(snapshotAt(10));
    const failed = room.send(place('aaaa'));
    void room.send(place('bbbb'));
    for (let i = 0; i < 4; i++) {
      socket.sent.at(-1)?.ack({ ok: false, code: 'server_error', seq: 10 });
      await vi.advanceTimersByTimeAsync(500 * 2 ** i);
    }
    expect(await failed).toMatchObject({ ok: false, code: 'server_error' });
    expect(socket.sent.map(({ frame }) => frame.n)).toEqual([1, 1, 1, 1, 2]);
  });
});

describe('an ack that says that the line ends', () => {
  it.each(['replaced', 'server_stops'] as const)(
    '(%s) settles nothing: the next line sends it again',
    async (code) => {
      const { room, socket } = open();
      socket.accept(snapshotAt(10));
      void room.send(place('aaaa'));
      socket.sent[0]?.ack({ ok: false, code, seq: 10 });
      expect(room.keptMoves.value).toBe(1);
      socket.drop();
      socket.accept(snapshotAt(10));
      expect(socket.sent.map(({ frame }) => frame.n)).toEqual([1, 1]);
    },
  );
});
