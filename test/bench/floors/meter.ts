// How a floor is read: it answers over IPC with its CPU, memory and event-loop delay, and takes its script from there.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Reading } from '../servers/reading.ts';
import type { Script } from './script.ts';

export type FloorOrder = { readonly do: 'read' } | { readonly do: 'script'; readonly script: Script };

export function answerMeter(http: Server, onScript: (script: Script) => void): void {
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
