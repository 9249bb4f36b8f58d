// A real client on a bad line: the page's own modules with the real socket, through a proxy, to the real server. Each
// test is one page (page.ts); who else is in the room talks to the server directly (../helpers/client.ts).
// The server is compiled along with it, and its language is a year ahead of the page's.
/// <reference lib="es2024" />
import { effect } from '@preact/signals';
import { predictOrder } from '../../client/boards/order/predict.ts';
import { openSocketTo } from '../../client/net/connection.ts';
import { makeSecret } from '../../client/net/secrets.ts';
import type { Predict } from '../../client/state/board.ts';
import { openRoom, type RoomOptions, type RoomParts } from '../../client/state/openRoom.ts';
import type { RoomClient } from '../../client/state/room.ts';
import { type BadNet, badNetTo } from '../helpers/badNet.ts';
import type { TestClient } from '../helpers/client.ts';
import { type OpenRoom, type Options, startServer, type TestServer, toPlay } from '../helpers/podium.ts';

/** Resolves when it is so; the test's time limit ends it otherwise. */
export function until(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    let stop: (() => void) | undefined;
    let isOver = false;
    stop = effect(() => {
      if (isOver || !isSo()) return;
      isOver = true;
      queueMicrotask(() => stop?.());
      resolve();
    });
  });
}

const opened: Aboard[] = [];

/** At the end of a test, while there is still a page. */
export function leaveAll(): void {
  for (const { room } of opened.splice(0)) room.close();
}

export class Aboard {
  readonly room: RoomClient;
  /** Added to the local clock. */
  laterMs = 0;
  reloads = 0;

  constructor(net: BadNet, options: RoomOptions, parts: Partial<RoomParts> = {}) {
    this.room = openRoom(options, {
      makeSocket: openSocketTo(net.url),
      loadPredict: async () => predictOrder as Predict,
      localNow: () => Date.now() + this.laterMs,
      reload: () => {
        this.reloads += 1;
      },
      askHealth: async () => false,
      ...parts,
    });
    opened.push(this);
  }

  cardId(text: string): string {
    const card = this.room.slice('task').value?.cards?.find(({ short }) => short?.en === text);
    if (!card) throw new Error(`no card ${text}`);
    return card.id;
  }

  /** Puts a card first. */
  place(text: string) {
    const phaseNo = this.room.slice('phase').value?.phaseNo ?? 0;
    const move = { do: 'place' as const, card: this.cardId(text), after: null };
    return this.room.send({ type: 'move', phaseNo, play: { kind: 'order', move } });
  }

  /** The row as its person sees it. */
  row(): string {
    const { row } = (this.room.board.value?.view ?? { row: [] }) as { row: string[] };
    const cards = this.room.slice('task').value?.cards ?? [];
    return row.map((id) => cards.find((card) => card.id === id)?.short?.en ?? '?').join('');
  }
}

export interface Ship {
  server: TestServer;
  net: BadNet;
  opened: OpenRoom;
  host: TestClient;
  /** On the same board, over a good line. */
  mate: TestClient;
  me: Aboard;
  secret: string;
}

export interface Setting extends Options {
  form?: 'live' | 'review';
  settings?: object;
}

/** One ship of two in play: one of them on the bad line. */
export async function oneShip({ form = 'live', settings = {}, ...options }: Setting = {}): Promise<Ship> {
  const server = await startServer(options);
  const net = await badNetTo(server.podium.url);
  const opened = await server.open(form, { settings: { formation: 'auto', teamSize: 2, ...settings } });
  const host = await server.host(opened);
  const mate = await server.player(opened, 'Mate');
  const secret = makeSecret();
  const me = new Aboard(net, { role: 'player', code: opened.code, secret });
  await me.room.send({ type: 'join', name: 'Me' });
  await toPlay({ server, opened, host, players: [mate] });
  await until(() => me.room.slice('phase').value?.phase === 'play' && me.room.board.value !== null);
  return { server, net, opened, host, mate, me, secret };
}

export const seenBy = (mate: TestClient, row: string): Promise<void> =>
  mate.until(() => mate.row().join('') === row);
