// A thousand seeds of the whole system under virtual time, and every seed that has failed before. Run as the command that
// people use, in threads of plain Node: inside vitest the same would take several times as long.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEFAULT_STEPS, KEPT } from './kept.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SEEDS = 1_000;
/** A limit for what hangs; on two free cores it takes under two minutes. */
const TIMEOUT_MS = 15 * 60_000;

function sim(...args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['test/simulation/cli.ts', ...args], { cwd: ROOT });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code, said }));
  });
}

describe('the simulation', () => {
  it(
    `keeps every invariant over ${SEEDS} seeds`,
    async () => {
      const { code, said } = await sim('--seeds', `1..${SEEDS}`, '--steps', String(DEFAULT_STEPS));
      console.log(said.trim());
      expect(code, said).toBe(0);
      expect(said).toContain(`${SEEDS} seeds, 0 broken`);
    },
    TIMEOUT_MS,
  );

  for (const { name, seed, steps } of KEPT)
    it(
      `holds where ${name} (seed ${seed})`,
      async () => {
        const { code, said } = await sim('--seed', String(seed), '--steps', String(steps));
        expect(code, said).toBe(0);
      },
      TIMEOUT_MS,
    );

  it(
    'does the same again under the same seed',
    async () => {
      const [one, other] = await Promise.all([sim('--seed', '7'), sim('--seed', '7')]);
      const fingerprint = /fingerprint -?\d+/;
      expect(one.said).toMatch(fingerprint);
      expect(other.said.match(fingerprint)?.[0]).toBe(one.said.match(fingerprint)?.[0]);
    },
    TIMEOUT_MS,
  );
});
