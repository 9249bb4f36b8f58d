// A slow line to a server: all connections share its bytes a second, every piece travels for half a round trip, and a new
// connection waits for its handshake first. Chromium's own emulation knows the first two only. Lines that break are
// test/helpers/badNet.ts.
import { createServer, Socket } from 'node:net';
import type { Served } from './served.ts';

interface Line {
  readonly bytesPerSecond: number;
  readonly roundTripMs: number;
}

export async function slowLineTo(url: string, { bytesPerSecond, roundTripMs }: Line): Promise<Served> {
  const target = Number(new URL(url).port);
  const open = new Set<Socket>();
  const makeLane = () => {
    let freeAtMs = 0;
    return (bytes: number): number => {
      freeAtMs = Math.max(freeAtMs, performance.now()) + (bytes / bytesPerSecond) * 1000;
      return freeAtMs - performance.now() + roundTripMs / 2;
    };
  };
  const lanes = { up: makeLane(), down: makeLane() };
  const carry = (from: Socket, to: Socket, lane: (bytes: number) => number) => {
    from.on('data', (bytes: Buffer) => {
      setTimeout(() => to.writable && to.write(bytes), lane(bytes.length));
    });
  };
  const server = createServer({ pauseOnConnect: true }, (client) => {
    const far = new Socket();
    for (const end of [client, far]) {
      open.add(end);
      end.on('error', () => {});
      end.on('close', () => {
        open.delete(end);
        client.destroy();
        far.destroy();
      });
    }
    far.connect(target, '127.0.0.1', () => {
      carry(client, far, lanes.up);
      carry(far, client, lanes.down);
      setTimeout(() => client.resume(), roundTripMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        for (const end of open) end.destroy();
        server.close(() => resolve());
      }),
  };
}
