// The short way in for what pages say again and again: the text of an event goes straight to the listeners that connect.ts
// has set, and its acknowledgement straight back. Socket.IO's own way takes three turns of the queue and makes a packet of
// each (BENCHMARKS.md). Everything else, and whatever does not read as it should, goes Socket.IO's way.
import type { Socket } from 'socket.io';

/** `2`, the number of the acknowledgement if one is wanted, and a list that begins with the event's name. */
const EVENT = /^2(\d{0,15})\["(command|presence|snapshot)"[,\]]/;

/** To be called once for a socket of the main namespace, after its listeners are set. */
export function shortenWayIn(socket: Socket): void {
  const { conn } = socket;
  const usual = conn.listeners('data') as ((data: unknown) => void)[];
  conn.removeAllListeners('data');
  conn.on('data', (data: unknown) => {
    if (typeof data === 'string' && hear(socket, data)) return;
    for (const listener of usual) listener(data);
  });
}

/** False for what has to go the usual way. */
function hear(socket: Socket, text: string): boolean {
  const [, id, event] = EVENT.exec(text) ?? [];
  if (event === undefined || !socket.connected) return false;
  let said: unknown[];
  try {
    said = JSON.parse(text.slice(text.indexOf('['))) as unknown[];
  } catch {
    return false;
  }
  said.shift();
  if (id) said.push(replyTo(socket, id));
  for (const listener of socket.listeners(event)) listener(...said);
  return true;
}

function replyTo({ conn }: Socket, id: string): (answer: unknown) => void {
  let isSaid = false;
  return (answer) => {
    if (isSaid) return;
    isSaid = true;
    conn.write(`3${id}[${JSON.stringify(answer)}]`);
  };
}
