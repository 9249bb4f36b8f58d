// The short way in for what pages say again and again: the bytes of a frame go from the TCP socket of a WebSocket straight to
// who listens (ears.ts), and the acknowledgement straight back. On their own way ws cuts a frame into pieces and joins
// them again, Engine.IO and Socket.IO make four packets of it and take three turns of the queue (BENCHMARKS.md). Everything
// else, and whatever does not read as it should, goes their way.
import type { Socket } from 'socket.io';
import { readCommandText } from '../../shared/protocol/readCommand.ts';
import type { Ears } from './ears.ts';
import type { Life } from './life.ts';
import { plainText } from './plainText.ts';

type Connection = Socket['conn'];
/** The parts of ws that take a chunk in; `_` because they are its own, and looked at with care. */
interface Receiver {
  readonly _state?: number;
  readonly _bufferedBytes?: number;
  readonly _fragmented?: number;
  write(chunk: Buffer): boolean;
}

/** "4", a message of Engine.IO; "2", an event of Socket.IO; then the number of the acknowledgement where one is wanted. */
const EVENT = '42';
const COMMAND = '["command",';
const PRESENCE = '42["presence",';
/** Engine.IO's answer to a question for a sign of life. */
const PONG = '3';

/** To be called once for a socket of the main namespace. `life` hears of every frame that is taken; undefined: Engine.IO itself
 *  asks this page for signs of life, as it does who began as polling, and has to hear all that it says. */
export function shortenWayIn(
  socket: Socket,
  ears: Heard['ears'],
  life: Pick<Life, 'heard'> | undefined,
): void {
  const { conn } = socket;
  const { socket: line } = conn.transport as unknown as { socket?: { _receiver?: Receiver } };
  const receiver = line?._receiver;
  if (!receiver || !life) return;
  const usual = receiver.write;
  receiver.write = (chunk) => {
    if (isBetweenFrames(receiver) && conn.readyState === 'open') {
      const text = plainText(chunk);
      if (text !== null && hear(text, { socket, conn, ears })) {
        life.heard();
        return true;
      }
    }
    return usual.call(receiver, chunk);
  };
}

/** Nothing of an earlier frame or message waits in ws for its rest. */
const isBetweenFrames = ({ _state, _bufferedBytes, _fragmented }: Receiver): boolean =>
  _state === 0 && _bufferedBytes === 0 && _fragmented === 0;

interface Heard {
  readonly socket: Socket;
  readonly conn: Connection;
  readonly ears: Pick<Ears, 'command' | 'presence'>;
}

/** False for what has to go the usual way. */
function hear(text: string, { socket, conn, ears }: Heard): boolean {
  if (text === PONG) return true;
  if (!socket.connected || !text.startsWith(EVENT) || !text.endsWith(']')) return false;
  const at = text.indexOf('[', EVENT.length);
  try {
    if (text.startsWith(COMMAND, at)) {
      const id = text.slice(EVENT.length, at);
      // None, or another namespace too: not the page's usual word.
      if (!isCount(id)) return false;
      ears.command(readCommandText(text.slice(at + COMMAND.length, -1)), replyTo(conn, id));
    } else if (text.startsWith(PRESENCE)) ears.presence(JSON.parse(text.slice(PRESENCE.length, -1)));
    else return false;
  } catch (error) {
    // No JSON, or several values: Socket.IO knows what to do.
    if (error instanceof SyntaxError) return false;
    throw error;
  }
  return true;
}

/** A whole number as everybody writes it. */
function isCount(text: string): boolean {
  const count = Number(text);
  return Number.isSafeInteger(count) && count >= 0 && String(count) === text;
}

function replyTo(conn: Connection, id: string): (answer: unknown) => void {
  let isSaid = false;
  return (answer) => {
    if (isSaid) return;
    isSaid = true;
    conn.write(`3${id}[${JSON.stringify(answer)}]`);
  };
}
