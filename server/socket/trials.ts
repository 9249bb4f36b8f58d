// The line of a phone's trial: a namespace of its own, which knows no rooms. A line counts when the phone has answered
// what the server said, so both directions work. What is remembered of it is server/preflight/trials.ts.
import type { Server, Socket } from 'socket.io';
import { trialHandshakeSchema } from '../../shared/protocol/trial.ts';
import type { Trials } from '../preflight/trials.ts';
import { refusalError } from './connect.ts';
import type { Rates } from './rates.ts';

export const TRIAL_NAMESPACE = '/trial';
/** A slow phone on bad wifi still answers; who stays silent is let go. */
const ANSWERS_WITHIN_MS = 15_000;

interface Parts {
  readonly trials: Trials;
  readonly rates: Rates;
  readonly addressOf: (socket: Socket) => string;
}

export function serveTrials(io: Server, { trials, rates, addressOf }: Parts): void {
  const namespace = io.of(TRIAL_NAMESPACE);
  namespace.use((socket, next) => {
    const parsed = trialHandshakeSchema.safeParse(socket.handshake.auth);
    if (!parsed.success) return next(refusalError('bad_message'));
    const address = addressOf(socket);
    if (rates.guesses.isEmpty(address)) return next(refusalError('too_many_tries'));
    if (trials.has(parsed.data.token)) return next();
    rates.guesses.take(address);
    next(refusalError('trial_over'));
  });
  namespace.on('connection', (socket) => {
    // A client may emit an event of this name, and without a listener it would end the process.
    socket.on('error', () => {});
    const { token, browser } = trialHandshakeSchema.parse(socket.handshake.auth);
    const visitor = {
      address: addressOf(socket),
      agent: String(socket.handshake.headers['user-agent'] ?? '').slice(0, 400),
      browser,
    };
    socket.timeout(ANSWERS_WITHIN_MS).emit('hello', (silent: Error | null) => {
      if (!silent) {
        trials.lineOpened(token, visitor);
        socket.emit('seen');
      }
      // After this turn, so that what was said leaves first.
      setImmediate(() => socket.disconnect(true));
    });
  });
}
