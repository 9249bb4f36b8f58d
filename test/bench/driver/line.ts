// One WebSocket line of a load driver: a bare TCP socket that speaks just enough of RFC 6455, Engine.IO 4 and socket.io 5
// to be a client of the protocol. It exists because a client library would cost more than the server that is measured.
// What a frame means to a player is player.ts.
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

const TEXT = 0x1;
const CLOSE = 0x8;
const PING = 0x9;
/** A mask of zeros is a mask: the payload stays as it is, and nobody has to be fooled here. */
const MASKED = 0x80;
const HEAD_END = Buffer.from('\r\n\r\n');

export interface LineEvents {
  /** The namespace is connected: events may be sent. */
  onOpen(): void;
  /** One socket.io packet, without the `4` of Engine.IO; only valid during the call. */
  onPacket(packet: Buffer): void;
  onClose(why: string): void;
}

export class Line {
  readonly #socket: Socket;
  readonly #on: LineEvents;
  #rest: Buffer = Buffer.alloc(0);
  #isUpgraded = false;
  #isClosed = false;
  bytesRead = 0;

  /** `auth` is what the handshake carries. */
  constructor(port: number, auth: object, on: LineEvents) {
    this.#on = on;
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => {
      const key = randomBytes(16).toString('base64');
      this.#socket.write(
        `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\n` +
          `Connection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
      );
    });
    this.#auth = JSON.stringify(auth);
    this.#socket.on('data', (chunk: Buffer) => this.#read(chunk));
    this.#socket.on('error', (error) => this.#close(error.message));
    this.#socket.on('close', () => this.#close('closed'));
  }
  readonly #auth: string;

  /** Sends one text frame. */
  send(text: string): void {
    const length = Buffer.byteLength(text);
    const headBytes = length < 126 ? 6 : 8;
    if (length > 0xffff) throw new RangeError('a frame of a driver is never so long');
    const frame = Buffer.alloc(headBytes + length);
    frame[0] = 0x80 | TEXT;
    if (length < 126) frame[1] = MASKED | length;
    else {
      frame[1] = MASKED | 126;
      frame.writeUInt16BE(length, 2);
    }
    frame.write(text, headBytes);
    this.#socket.write(frame);
  }

  /** Says goodbye as a page does that is left. */
  end(): void {
    this.#isClosed = true;
    this.#socket.destroy();
  }

  /** Stops reading, as a page does whose device has fallen asleep with the line open. */
  stopReading(): void {
    this.#socket.pause();
  }

  #close(why: string): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#socket.destroy();
    this.#on.onClose(why);
  }

  #read(chunk: Buffer): void {
    this.bytesRead += chunk.length;
    let buffer = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    if (!this.#isUpgraded) {
      const end = buffer.indexOf(HEAD_END);
      if (end < 0) {
        this.#rest = buffer;
        return;
      }
      if (buffer.toString('latin1', 9, 12) !== '101') {
        this.#close('not upgraded');
        return;
      }
      this.#isUpgraded = true;
      buffer = buffer.subarray(end + HEAD_END.length);
    }
    this.#rest = this.#frames(buffer);
  }

  /** Takes whole frames off the front; gives back what is left of the last one. */
  #frames(buffer: Buffer): Buffer {
    let at = 0;
    while (buffer.length - at >= 2) {
      const opcode = (buffer[at] as number) & 0x0f;
      let length = (buffer[at + 1] as number) & 0x7f;
      let headBytes = 2;
      if (length === 126) {
        headBytes = 4;
        if (buffer.length - at < headBytes) break;
        length = buffer.readUInt16BE(at + 2);
      } else if (length === 127) {
        headBytes = 10;
        if (buffer.length - at < headBytes) break;
        length = Number(buffer.readBigUInt64BE(at + 2));
      }
      if (buffer.length - at < headBytes + length) break;
      const payload = buffer.subarray(at + headBytes, at + headBytes + length);
      at += headBytes + length;
      if (opcode === TEXT) this.#text(payload);
      else if (opcode === CLOSE) this.#close('closed by the server');
      else if (opcode === PING) this.#socket.write(Buffer.from([0x8a, MASKED, 0, 0, 0, 0]));
      if (this.#isClosed) return Buffer.alloc(0);
    }
    return at === buffer.length ? Buffer.alloc(0) : Buffer.from(buffer.subarray(at));
  }

  /** Engine.IO: 0 open, 2 ping, 4 message. */
  #text(payload: Buffer): void {
    const type = payload[0];
    if (type === 0x30) this.send(`40${this.#auth}`);
    else if (type === 0x32) this.send('3');
    else if (type === 0x34) {
      // socket.io: 0 connected, 4 refused at the door.
      if (payload[1] === 0x30) this.#on.onOpen();
      else if (payload[1] === 0x34) this.#close(payload.toString());
      else this.#on.onPacket(payload.subarray(1));
    }
  }
}
