// Disks that refuse to write, by the operating system itself: a small tmpfs that is filled (needs the right to mount), and
// everywhere a limit on the size of files that one process may write, set and lifted while it runs.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly dir: string;
  /** From now on the process gets an error from every write that needs room. */
  fill(pid: number): void;
  /** There is room again. */
  free(pid: number): void;
  remove(): void;
}

const newDir = () => mkdtempSync(join(tmpdir(), 'podium-disk-'));
const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'pipe' });

const TMPFS_BYTES = 8 * 1024 * 1024;

/** Throws where mounting is not allowed. */
export function tmpfs(): SmallDisk {
  const dir = newDir();
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${TMPFS_BYTES}`, 'tmpfs', dir);
  } catch (error) {
    rmSync(dir, { recursive: true });
    throw error;
  }
  const filler = join(dir, 'filler');
  return {
    dir,
    fill: () => {
      const fd = openSync(filler, 'w');
      const bytes = Buffer.alloc(4_096);
      try {
        for (;;) writeSync(fd, bytes);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(fd);
      }
    },
    free: () => rmSync(filler),
    remove: () => {
      run('umount', '--lazy', dir);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** `setrlimit` of another process, by util-linux; the signal that comes with it is ignored by Node. */
export function fileSizeLimit(): SmallDisk {
  const dir = newDir();
  const limit = (pid: number, bytes: string) => run('prlimit', '--pid', String(pid), `--fsize=${bytes}:`);
  return {
    dir,
    fill: (pid) => void limit(pid, '1'),
    free: (pid) => void limit(pid, 'unlimited'),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** Why this machine cannot have such a disk; null when it can. */
export function whyNot(make: () => SmallDisk): string | null {
  if (process.platform !== 'linux') return `not on ${process.platform}`;
  try {
    const disk = make();
    disk.fill(process.pid);
    disk.free(process.pid);
    disk.remove();
    return null;
  } catch (error) {
    return (error as Error).message.split('\n')[0]!;
  }
}
