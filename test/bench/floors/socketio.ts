// The floor that counts most: a bare socket.io server. It acknowledges, sends a team's patch to the four teammates, and on
// a host's command what Podium would send to all. Options as Podium has them. What it sends: script.ts.
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { answerMeter } from './meter.ts';
import {
  type FloorSeat,
  roomName,
  roomPatch,
  type Script,
  snapshotOf,
  teamName,
  teamPatch,
  times,
} from './script.ts';

const http = createServer();
const io = new Server(http, {
  serveClient: false,
  pingInterval: 10_000,
  pingTimeout: 8_000,
  maxHttpBufferSize: 16_384,
  perMessageDeflate: false,
  httpCompression: false,
});
let script: Script = { teamPatchBytes: 700, framesPerHostCommand: 1, otherBytes: 500 };
let seq = 0;

io.on('connection', (socket) => {
  const seat = (socket.handshake.auth as { floor: FloorSeat }).floor;
  void socket.join(seat.team < 0 ? roomName(seat) : [roomName(seat), teamName(seat)]);
  socket.emit('snapshot', snapshotOf(seat));
  socket.on('command', (_frame: unknown, ack: (answer: object) => void) => {
    seq++;
    if (seat.team < 0) {
      for (let i = times(script.framesPerHostCommand); i > 0; i--)
        io.to(roomName(seat)).emit('patch', roomPatch(script, seq));
    } else socket.to(teamName(seat)).emit('patch', teamPatch(script, { team: seat.team, seq }));
    ack({ ok: true, seq });
  });
});
http.listen(0, '127.0.0.1', () =>
  answerMeter(http, (next) => {
    script = next;
  }),
);
