// A floor as a process of its own: started, read, told what to send, stopped. What it does is floors/.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { FloorOrder } from '../floors/meter.ts';
import type { Script } from '../floors/script.ts';
import type { Measured, Reading } from './reading.ts';

export class Floor implements Measured {
  readonly isFloor = true;
  readonly name: string;
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(name: string, child: ChildProcess, port: number) {
    this.name = name;
    this.#child = child;
    this.port = port;
  }

  static async start(which: 'socketio' | 'ws'): Promise<Floor> {
    const child = fork(join(import.meta.dirname, `../floors/${which}.ts`), { execArgv: [] });
    const [{ port }] = (await once(child, 'message')) as [{ port: number }];
    return new Floor(which === 'ws' ? 'bare ws' : 'bare socket.io', child, port);
  }

  async read(): Promise<Reading> {
    this.#tell({ do: 'read' });
    const [reading] = (await once(this.#child, 'message')) as [Reading];
    return reading;
  }

  follow(script: Script): void {
    this.#tell({ do: 'script', script });
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill();
    await ended;
  }

  #tell(order: FloorOrder): void {
    this.#child.send(order);
  }
}
