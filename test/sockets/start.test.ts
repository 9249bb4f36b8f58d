// Starting: what stands in the way is said in one message, with what to do; nothing is half started. And healthz, which
// says yes only when rooms can be opened.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startPodium } from '../../server/main.ts';
import { smallPack, writePack } from '../helpers/packs.ts';
import { fallibleLog, startServer } from '../helpers/podium.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The process that `npm start` runs, as a newcomer sees it. */
function runMain(env: Record<string, string>, args: string[] = []) {
  const child = spawn(process.execPath, ['server/main.ts', ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'silent', HOST: '127.0.0.1', ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      for (const look of [...listeners]) look();
    });
  }
  return {
    child,
    said: () => said,
    says: (words: string) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (said.includes(words)) resolve();
        };
        listeners.add(look);
        look();
      }),
    exit: async () => (child.exitCode !== null ? child.exitCode : ((await once(child, 'exit'))[0] as number)),
  };
}

function places() {
  const dir = mkdtempSync(join(tmpdir(), 'podium-start-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  writePack(join(dir, 'content'));
  return { dir, env: { PORT: '0', DATA_DIR: join(dir, 'data'), CONTENT_DIR: join(dir, 'content') } };
}

describe('starting', () => {
  it('prints where to go, and ends with exit code 0 when told to', async () => {
    const server = runMain(places().env, ['--demo']);
    await server.says('/screen/');
    expect(server.said()).toMatch(/On this computer\s+http:\/\/localhost:\d+/);
    expect(server.said()).toMatch(/Host\s+http:\/\/localhost:\d+\/host\/[\w-]+#[\w-]{22,}/);
    server.child.kill('SIGTERM');
    expect(await server.exit()).toBe(0);
  });

  it('says in one message that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    const server = runMain({ ...places().env, PORT: String(port) });
    expect(await server.exit()).toBe(1);
    expect(server.said().trim()).toMatch(
      new RegExp(`^Podium cannot start: Port ${port} is in use already.*PORT=${port + 1}`),
    );
    expect(server.said()).not.toContain('    at ');
  });

  it('says that another server uses the data directory, and leaves that one alone', async () => {
    const server = await startServer();
    const { dataDir, contentDir } = server.config;
    await expect(startPodium({ config: { ...server.config, port: 0 } })).rejects.toThrow(
      /Another Podium server/,
    );
    const second = runMain({ PORT: '0', DATA_DIR: dataDir, CONTENT_DIR: contentDir });
    expect(await second.exit()).toBe(1);
    expect(second.said().trim()).toMatch(
      /^Podium cannot start: Another Podium server \(process \d+\) is using/,
    );
    expect((await server.fetch('/healthz')).status).toBe(200);
  });

  it('says which setting is wrong', async () => {
    const server = runMain({ ...places().env, PORT: 'abc' });
    expect(await server.exit()).toBe(1);
    expect(server.said()).toContain('PORT');
  });

  it('says that the data directory is none', async () => {
    const { dir, env } = places();
    writeFileSync(join(dir, 'file'), '');
    const server = runMain({ ...env, DATA_DIR: join(dir, 'file', 'data') });
    expect(await server.exit()).toBe(1);
    expect(server.said()).toMatch(/The data directory .* is not a directory/);
  });

  it('names a broken pack by file, line and column, and plays the others', async () => {
    const { dir, env } = places();
    writeFileSync(join(dir, 'content', 'broken.yaml'), 'id: broken\ntitle: 5\n');
    const server = runMain(env);
    await server.says('On this computer');
    expect(server.said()).toMatch(/broken\.yaml:2:8: title/);
    server.child.kill('SIGINT');
    expect(await server.exit()).toBe(0);
  });

  it('does not start without any pack', async () => {
    const { dir, env } = places();
    rmSync(join(dir, 'content'), { recursive: true });
    const server = runMain(env);
    expect(await server.exit()).toBe(1);
    expect(server.said()).toContain('there is no pack to play');
  });
});

describe('healthz', () => {
  it('is 200 when rooms can be opened, and 503 when the log takes no write', async () => {
    const { faults, wrapLog } = fallibleLog();
    const server = await startServer({ wrapLog, pack: smallPack() });
    const good = await server.fetch('/healthz');
    expect(good.status).toBe(200);
    expect(await good.json()).toMatchObject({ ok: true, packs: 1 });
    faults.isFull = true;
    const bad = await server.fetch('/healthz');
    expect(bad.status).toBe(503);
    expect(await bad.json()).toMatchObject({ ok: false, log: 'fails' });
  });
});
