// Listening, and the words for when it does not work. Which port and address: config.ts; what is served: app.ts.
import type { Server } from 'node:http';

export interface Place {
  readonly port: number;
  readonly host: string;
}

/** Lines that wait to be taken: after a restart thousands of phones knock within the same second, and one that finds no room
 *  tries again after 1, 3, 7, 15 … s. Node's own 511 let the last of 5,000 wait for a minute. Systems cut it to theirs. */
const WAITING_LINES = 16_384;

/** Why the server cannot listen, in words for whoever started it. */
export class ListenProblem extends Error {
  override name = 'ListenProblem';
}

/** Resolves to the port, which `port: 0` leaves to the system. Rejects with ListenProblem where a person can help. */
export function listen(http: Server, place: Place): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const words = wordsFor(place)[error.code ?? ''];
      reject(words ? new ListenProblem(words) : error);
    });
    http.listen({ port: place.port, host: place.host, backlog: WAITING_LINES }, () => {
      const address = http.address();
      resolve(typeof address === 'object' && address ? address.port : place.port);
    });
  });
}

const wordsFor = ({ port, host }: Place): Record<string, string> => ({
  EADDRINUSE: `Port ${port} is in use already, perhaps by another Podium. Stop that one, or choose another port: PORT=${port + 1} npm start`,
  EACCES: `This user may not listen on port ${port}. Choose one above 1023, for example: PORT=3000 npm start`,
  EADDRNOTAVAIL: `This computer does not have the address ${host}. Leave HOST away, or set it to one of its own.`,
  ENOTFOUND: `HOST=${host} is not an address. Leave HOST away, or set it to one of this computer's own.`,
});

/** How this computer itself reaches a server that listens there. */
export function loopbackUrl({ host, port }: Place): string {
  const everywhere: Record<string, string> = { '0.0.0.0': '127.0.0.1', localhost: '127.0.0.1', '::': '::1' };
  const here = everywhere[host] ?? host;
  return `http://${here.includes(':') ? `[${here}]` : here}:${port}`;
}
