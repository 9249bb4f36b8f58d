// The frame that both floors stand in: an HTTP server on a free port, a script of what to send that comes over IPC, a count of
// what was said, and answers about CPU, memory and event-loop delay.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Reading } from '../servers/reading.ts';
import type { Script } from './script.ts';

export type FloorOrder = { readonly do: 'read' } | { readonly do: 'script'; readonly script: Script };

/** What a floor works with. */
export interface Frame {
  readonly http: Server;
  script: Script;
  seq: number;
}

/** `serve` sets its listeners before the first connection. */
export function runFloor(serve: (frame: Frame) => void): void {
  const http = createServer();
  const script: Script = { teamPatchBytes: 700, framesPerHostCommand: 1, otherBytes: 500 };
  const frame: Frame = { http, script, seq: 0 };
  serve(frame);
  http.listen(0, '127.0.0.1', () =>
    answerMeter(http, (next) => {
      frame.script = next;
    }),
  );
}

function answerMeter(http: Server, onScript: (script: Script) => void): void {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  process.on('message', (order: FloorOrder) => {
    if (order.do === 'script') onScript(order.script);
    else {
      const { user, system } = process.cpuUsage();
      const reading: Reading = {
        cpuSeconds: (user + system) / 1e6,
        memoryBytes: process.memoryUsage.rss(),
        loopDelayMs: delay.percentile(99) / 1e6,
      };
      delay.reset();
      process.send?.(reading);
    }
  });
  process.send?.({ port: (http.address() as AddressInfo).port });
}
