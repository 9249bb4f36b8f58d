// The floor below that: a bare `ws` server with the same text frames, its own sets of sockets, and each message made once.
// It plays just enough of Engine.IO for the same driver to talk to it. What it sends: script.ts.
import { type WebSocket, WebSocketServer } from 'ws';
import { runFloor } from './meter.ts';
import { type FloorSeat, roomName, roomPatch, snapshotOf, teamName, teamPatch, times } from './script.ts';

const PING_MS = 10_000;

runFloor((frame) => {
  const server = new WebSocketServer({ server: frame.http, perMessageDeflate: false });
  const channels = new Map<string, Set<WebSocket>>();

  function join(name: string, socket: WebSocket): void {
    const channel = channels.get(name) ?? new Set();
    channels.set(name, channel.add(socket));
    socket.on('close', () => channel.delete(socket));
  }

  function cast(name: string, message: object, but: WebSocket | null): void {
    const bytes = Buffer.from(`42["patch",${JSON.stringify(message)}]`);
    for (const socket of channels.get(name) ?? []) if (socket !== but) socket.send(bytes, { binary: false });
  }

  function onCommand(socket: WebSocket, seat: FloorSeat, text: string): void {
    const { script } = frame;
    const bracket = text.indexOf('[');
    JSON.parse(text.slice(bracket));
    const seq = ++frame.seq;
    if (seat.team < 0) {
      for (let i = times(script.framesPerHostCommand); i > 0; i--)
        cast(roomName(seat), roomPatch(script, seq), null);
    } else cast(teamName(seat), teamPatch(script, { team: seat.team, seq }), socket);
    socket.send(`43${text.slice(2, bracket)}[{"ok":true,"seq":${seq}}]`);
  }

  server.on('connection', (socket) => {
    let seat: FloorSeat | null = null;
    socket.send(`0{"sid":"x","upgrades":[],"pingInterval":${PING_MS},"pingTimeout":8000}`);
    const pings = setInterval(() => socket.send('2'), PING_MS);
    socket.on('close', () => clearInterval(pings));
    socket.on('message', (data) => {
      const text = String(data);
      if (seat) {
        if (text.startsWith('42')) onCommand(socket, seat, text);
        return;
      }
      if (!text.startsWith('40')) return;
      seat = (JSON.parse(text.slice(2)) as { floor: FloorSeat }).floor;
      join(roomName(seat), socket);
      if (seat.team >= 0) join(teamName(seat), socket);
      socket.send('40{"sid":"x"}');
      socket.send(`42["snapshot",${JSON.stringify(snapshotOf(seat))}]`);
    });
  });
});
