// What a browser keeps of seats and links: one-time codes are drawn fairly, a new link is never lost whatever dies in
// between, an old one never shuts out a newer. The whole ways, on real pages: test/browser/returning.test.ts.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cameByLink, type Link, linkSecret, prepareLink, settleLink } from '../../client/net/links.ts';
import { linkHash } from '../../client/net/prints.ts';
import { replaceLink } from '../../client/net/replaceLink.ts';
import { keepPass, keptPass, makePass } from '../../client/net/secrets.ts';
import { shelfFor } from '../../client/net/shelf.ts';
import { readRoute, takeSecretFromAddress } from '../../client/routes.ts';
import { openByLink } from '../../client/state/openByLink.ts';
import type { RoomClient } from '../../client/state/room.ts';
import { CODE_ALPHABET } from '../../shared/protocol/limits.ts';
import { FakeSocket, snapshotAt } from './fakeSocket.ts';
import { usePage } from './page.ts';

const page = usePage();
const link: Link = { face: 'host', room: 'r'.repeat(20) };
const [OLD, NEW] = ['o'.repeat(22), 'n'.repeat(22)];
const kept = () => linkSecret(link.face, link.room);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a one-time code', () => {
  it('has six letters, of all that a join code may have', () => {
    const drawn = Array.from({ length: 400 }, makePass);
    expect(new Set(drawn.map(({ length }) => length))).toEqual(new Set([6]));
    expect([...new Set(drawn.join(''))].sort().join('')).toBe([...CODE_ALPHABET].sort().join(''));
  });

  it('does not turn bytes above the fair ones into its first letters', () => {
    const bytes = [253, 254, 255, 22, 255, 0, 1, 2, 3, 4];
    vi.stubGlobal('crypto', { getRandomValues: (into: Uint8Array) => into.fill(bytes.shift() ?? 0) });
    expect(makePass()).toBe('9ACDEF');
  });

  it('that a link brought is kept for its room, until it is used', () => {
    let shown = '';
    vi.stubGlobal('location', { pathname: '/j/acd efg', search: '', hash: '#p=HHJJKK' });
    vi.stubGlobal('history', { replaceState: (_: unknown, __: string, path: string) => (shown = path) });
    takeSecretFromAddress();
    expect(shown).toBe('/j/acd efg');
    expect(readRoute('/j/acd%20efg')).toEqual({ face: 'phone', code: 'acd efg' });
    expect(keptPass('ACDEFG')).toBe('HHJJKK');
    expect(keptPass('ACDEFH')).toBeNull();
    keepPass(null);
    expect(keptPass('ACDEFG')).toBeNull();
  });
});

describe('a link', () => {
  let rooms: RoomClient[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    for (const room of rooms) room.close();
    rooms = [];
    vi.useRealTimers();
  });

  function open() {
    const line = FakeSocket.factory();
    const room = openByLink(link, {
      makeSocket: line.make,
      loadPredict: async () => (view) => view,
      localNow: () => 0,
      reload: () => {},
      askHealth: async () => false,
    });
    rooms.push(room);
    return { room, socket: line.socket() };
  }
  const spoken = (socket: FakeSocket) => socket.handshakes.map(({ secret }) => secret);
  const wait = () => vi.advanceTimersByTimeAsync(1_000);

  it('that was replaced by a page that did not live to hear it is found by the next page', () => {
    settleLink({ ...link, secret: OLD });
    prepareLink({ ...link, secret: NEW });
    const { room, socket } = open();
    socket.refuse('wrong_link');
    expect(room.status.value).toBe('connecting');
    socket.accept(snapshotAt(1));
    expect(spoken(socket)).toEqual([OLD, NEW]);
    expect(room.status.value).toBe('online');
    expect(kept()).toBe(NEW);
  });

  it('that was not replaced after all goes on with the old secret', () => {
    settleLink({ ...link, secret: OLD });
    prepareLink({ ...link, secret: NEW });
    const { room, socket } = open();
    socket.accept(snapshotAt(1));
    expect(room.status.value).toBe('online');
    expect(kept()).toBe(OLD);
  });

  it('of yesterday, opened once more, does not shut out the one that is kept', () => {
    settleLink({ ...link, secret: NEW });
    cameByLink({ ...link, secret: OLD });
    const { socket } = open();
    socket.refuse('wrong_link');
    socket.accept(snapshotAt(1));
    expect(spoken(socket)).toEqual([OLD, NEW]);
    expect(kept()).toBe(NEW);
  });

  it('that is replaced in another window is taken from there', async () => {
    settleLink({ ...link, secret: OLD });
    const { room, socket } = open();
    socket.accept(snapshotAt(1));
    socket.fire('snapshot', { ...snapshotAt(2), audiences: {}, notice: 'wrong_link' });
    expect(room.status.value).toBe('refused');
    settleLink({ ...link, secret: NEW });
    page.fire('storage');
    socket.accept(snapshotAt(2));
    expect(spoken(socket)).toEqual([OLD, NEW]);
    await wait();
    expect(kept()).toBe(NEW);
  });

  it('that nothing replaces is forgotten, and the server is asked all the same', async () => {
    settleLink({ ...link, secret: OLD });
    const { room, socket } = open();
    socket.refuse('wrong_link');
    await wait();
    expect(room.status.value).toBe('refused');
    expect(kept()).toBeNull();
    const next = open();
    next.socket.refuse('wrong_link');
    expect(spoken(next.socket)).toEqual([expect.stringMatching(/^[\w-]{22}$/)]);
  });

  it('is replaced by its hash, in use with the ack, and the next line speaks with the new one', async () => {
    settleLink({ ...link, secret: OLD });
    const { room, socket } = open();
    socket.accept(snapshotAt(1));
    const done = replaceLink(room, link);
    await vi.waitFor(() => expect(socket.sent).toHaveLength(1));
    expect(kept()).toBe(OLD);
    const [sent] = socket.sent;
    sent?.ack({ ok: true, seq: 2 });
    expect(await done).toMatchObject({ ok: true });
    const secret = kept() ?? '';
    expect(secret).not.toBe(OLD);
    expect(sent?.frame.command).toEqual({ type: 'replaceLink', what: 'host', hash: linkHash(secret) });
    expect(linkHash(secret)).toBe(createHash('sha256').update(secret).digest('hex'));
    socket.drop();
    socket.accept(snapshotAt(2));
    expect(spoken(socket)).toEqual([OLD, secret]);
  });

  it('that was replaced finds what its page had not sent before the next load, a player’s other seat does not', () => {
    const frame = {
      clientId: 'abcdefgh',
      n: 1,
      command: { type: 'setLocked', isLocked: true },
      atMs: 1,
    } as const;
    const host = { role: 'host', room: link.room } as const;
    shelfFor({ ...host, secret: OLD }).write([frame]);
    expect(shelfFor({ ...host, secret: NEW }).read()).toEqual([frame]);
    const player = { role: 'player', code: 'ACDEFG' } as const;
    shelfFor({ ...player, secret: OLD }).write([frame]);
    expect(shelfFor({ ...player, secret: NEW }).read()).toEqual([]);
  });

  it('that could not be replaced stays', async () => {
    settleLink({ ...link, secret: OLD });
    const { room, socket } = open();
    socket.accept(snapshotAt(1));
    const done = replaceLink(room, link);
    await vi.waitFor(() => expect(socket.sent).toHaveLength(1));
    socket.sent[0]?.ack({ ok: false, code: 'not_allowed', seq: 1 });
    await done;
    socket.refuse('wrong_link');
    await wait();
    expect(kept()).toBeNull();
  });
});
