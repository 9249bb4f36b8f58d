// The promise of the log: what was acknowledged is there after `kill -9`, and what is there is whole.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { verifyChain } from '../../server/log/chain.ts';
import { sqlitePlace } from './places.ts';

/** Acknowledgements to wait for before each kill, so that one falls early, others into full batches and a checkpoint. */
const killsAfter = [1, 40, 333, 1_000, 2_500, 6_000];

it('has every acknowledged append after a server was killed, again and again', async () => {
  const place = await sqlitePlace();
  onTestFinished(() => place.remove());
  const acked = new Map<string, number>();
  for (const acks of killsAfter) {
    await killAfter(acks, place.dir, acked);
    const log = await place.open();
    for (const [room, seq] of acked) {
      const { commits, words } = await log.read(room, { seq: 0, word: 0 });
      expect(commits.length).toBeGreaterThanOrEqual(seq);
      // One append a room is in flight, so at most one more than the acknowledged ones can be there.
      expect(commits.length).toBeLessThanOrEqual(seq + 1);
      expect(verifyChain(commits).ok).toBe(true);
      expect(words.length).toBe(commits.length - 1);
      acked.set(room, commits.length);
    }
    await log.close();
  }
}, 120_000);

async function killAfter(acks: number, dir: string, acked: Map<string, number>): Promise<void> {
  const program = join(import.meta.dirname, 'appendingServer.ts');
  const server = fork(program, [dir], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const closed = once(server, 'close');
  let left = acks;
  server.on('message', ([room, seq]: [string, number]) => {
    acked.set(room, Math.max(seq, acked.get(room) ?? 0));
    left -= 1;
    if (left === 0) server.kill('SIGKILL');
  });
  await closed;
  expect(left).toBeLessThanOrEqual(0);
}
