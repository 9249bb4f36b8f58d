// What a phone says of having practised: at once, again over every new line and in every lobby, and not for the next person.
import { afterEach, describe, expect, it } from 'vitest';
import { openRoom } from '../../client/state/openRoom.ts';
import type { RoomClient } from '../../client/state/room.ts';
import { FakeSocket, phaseSlice, snapshotAt } from './fakeSocket.ts';
import { usePage } from './page.ts';

usePage();
let opened: RoomClient[] = [];
afterEach(() => {
  for (const room of opened) room.close();
  opened = [];
});

function open(secret = 'a'.repeat(22)) {
  const line = FakeSocket.factory();
  const room = openRoom(
    { role: 'player', code: 'ACDEFG', secret },
    {
      makeSocket: line.make,
      loadPredict: async () => (view) => view,
      localNow: () => 1_000,
      reload: () => {},
      askHealth: async () => false,
    },
  );
  opened.push(room);
  return { room, socket: line.socket() };
}

const lobbyAt = (seq: number, phase: 'lobby' | 'briefing' = 'lobby') => {
  const snapshot = snapshotAt(seq);
  const room = { seq, slices: { phase: phaseSlice({ phase, phaseNo: seq }) } };
  return { ...snapshot, audiences: { ...snapshot.audiences, room } };
};
const says = (socket: FakeSocket) =>
  socket.presence.filter((frame) => 'hasPractised' in (frame as object)).length;

describe('a phone whose person has practised', () => {
  it('says so at once, and again over every new line', () => {
    const { room, socket } = open('b'.repeat(22));
    socket.accept(lobbyAt(1));
    expect(says(socket)).toBe(0);
    room.practise();
    expect(room.hasPractised.value).toBe(true);
    expect(says(socket)).toBe(1);
    room.practise();
    expect(says(socket)).toBe(1);
    socket.drop();
    socket.accept(lobbyAt(1));
    expect(says(socket)).toBe(2);
  });

  it('says nothing in other phases, and says it in a lobby that comes back', () => {
    const { room, socket } = open('c'.repeat(22));
    socket.accept(lobbyAt(2, 'briefing'));
    room.practise();
    expect(says(socket)).toBe(0);
    const phase = phaseSlice({ phase: 'lobby', phaseNo: 9 });
    socket.patch({ audience: 'room', prev: 2, seq: 3, slices: { phase } });
    expect(says(socket)).toBe(1);
  });

  it('remembers it over a reload, and not for the next person at this phone', () => {
    const first = open('d'.repeat(22));
    first.socket.accept(lobbyAt(1));
    first.room.practise();
    const reloaded = open('d'.repeat(22));
    reloaded.socket.accept(lobbyAt(1));
    expect(reloaded.room.hasPractised.value).toBe(true);
    expect(says(reloaded.socket)).toBe(1);
    const next = open('e'.repeat(22));
    next.socket.accept(lobbyAt(1));
    expect(next.room.hasPractised.value).toBe(false);
    expect(says(next.socket)).toBe(0);
  });
});

describe('host and wall', () => {
  it('keep the newest count, and forget it with the line', () => {
    const { room, socket } = open('f'.repeat(22));
    socket.accept(lobbyAt(1));
    socket.fire('presence', { practised: 49 });
    expect(room.practised.value).toBe(49);
    socket.drop();
    socket.accept(lobbyAt(1));
    expect(room.practised.value).toBe(0);
  });
});
