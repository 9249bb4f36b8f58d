// The floor that counts most: a bare socket.io server. It acknowledges, sends a team's patch to the four teammates, and on
// a host's command what Podium would send to all. Options as Podium has them. What it sends: script.ts.
import { Server } from 'socket.io';
import { runFloor } from './meter.ts';
import { type FloorSeat, roomName, roomPatch, snapshotOf, teamName, teamPatch, times } from './script.ts';

runFloor((frame) => {
  const io = new Server(frame.http, {
    serveClient: false,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    maxHttpBufferSize: 16_384,
    perMessageDeflate: false,
    httpCompression: false,
  });
  io.on('connection', (socket) => {
    const seat = (socket.handshake.auth as { floor: FloorSeat }).floor;
    void socket.join(seat.team < 0 ? roomName(seat) : [roomName(seat), teamName(seat)]);
    socket.emit('snapshot', snapshotOf(seat));
    socket.on('command', (_frame: unknown, ack: (answer: object) => void) => {
      const { script } = frame;
      const seq = ++frame.seq;
      if (seat.team < 0) {
        for (let i = times(script.framesPerHostCommand); i > 0; i--)
          io.to(roomName(seat)).emit('patch', roomPatch(script, seq));
      } else socket.to(teamName(seat)).emit('patch', teamPatch(script, { team: seat.team, seq }));
      ack({ ok: true, seq });
    });
  });
});
