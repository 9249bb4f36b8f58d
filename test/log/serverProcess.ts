// The server as a process of its own, as `npm start` runs it, on a data directory that outlives it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Everything it has printed. */
  said(): string;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** Resolves when it serves. Rejects with what it said when it ends before. */
export async function startProcess(env: { DATA_DIR: string; CONTENT_DIR: string }): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', PORT: '0', ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const [, found] = /On this computer\s+(http:\/\/localhost:\d+)/.exec(said) ?? [];
        if (found) resolve(found.replace('localhost', '127.0.0.1'));
      });
    }
    child.once('close', () => reject(new Error(said.trim())));
  });
  return {
    url,
    pid: child.pid!,
    said: () => said,
    kill: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}
