// docs/grafana.json draws what /metrics tells, and nothing that it does not; and what the server logs can be read by programs
// and names nobody.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LogUnavailable } from '../../server/log/contract.ts';
import { listeningLogger } from '../helpers/logger.ts';
import { gather, startServer, toPlay } from '../helpers/podium.ts';

interface Dashboard {
  readonly panels: readonly { title: string; targets: readonly { expr: string }[] }[];
}

const dashboard = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../docs/grafana.json'), 'utf8'),
) as Dashboard;
const drawn = dashboard.panels.flatMap(({ title, targets }) =>
  targets.flatMap(({ expr }) =>
    [...expr.matchAll(/\b(?:podium|process|nodejs)_\w+/g)].map(([name]) => ({ title, name })),
  ),
);

async function metricNames(): Promise<{ samples: Set<string>; metrics: string[] }> {
  const server = await startServer();
  await toPlay(await gather(server));
  const lines = (await (await server.fetch('/metrics')).text()).split('\n');
  return {
    samples: new Set(
      lines.filter((line) => !line.startsWith('#')).map((line) => /^\w*/.exec(line)?.[0] ?? ''),
    ),
    metrics: lines.flatMap((line) => /^# TYPE (\w+) /.exec(line)?.[1] ?? []),
  };
}

describe('the dashboard', () => {
  it('draws only what /metrics tells', async () => {
    const { samples } = await metricNames();
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn.filter(({ name }) => !samples.has(name))).toEqual([]);
  });

  it('draws everything that Podium counts itself', async () => {
    const { metrics } = await metricNames();
    const own = metrics.filter((name) => name.startsWith('podium_'));
    const names = drawn.map(({ name }) => name.replace(/_bucket$/, ''));
    expect(own.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('places its panels beside each other, each in a place of its own', () => {
    const { panels } = dashboard as unknown as {
      panels: { gridPos: { x: number; y: number; w: number; h: number } }[];
    };
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(panels.every(({ gridPos: { x, w } }) => x + w <= 24)).toBe(true);
  });
});

it('logs lines of JSON with level, time and words, and without names, links and secrets', async () => {
  const { lines, logger } = listeningLogger('trace');
  let isFailing = false;
  const server = await startServer({
    logger,
    wrapLog: (log) =>
      Object.assign(Object.create(log) as typeof log, {
        append: (...args: Parameters<typeof log.append>) =>
          isFailing ? Promise.reject(new LogUnavailable('the disk is full')) : log.append(...args),
      }),
  });
  const { opened, host, players } = await gather(server);
  isFailing = true;
  expect(await host.send({ type: 'start', phaseNo: 0 })).toMatchObject({ ok: false, code: 'saving_fails' });
  isFailing = false;
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const { level, time, msg } = JSON.parse(line) as Record<string, unknown>;
    expect({ level: typeof level, time: typeof time, msg: typeof msg }).toEqual({
      level: 'number',
      time: 'number',
      msg: 'string',
    });
    for (const secret of [opened.code, opened.hostSecret, opened.screenSecret, 'Player'])
      expect(line).not.toContain(secret);
    for (const player of players) expect(line).not.toContain(player.secret);
  }
});
