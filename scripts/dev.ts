// `npm run dev`: the server, restarted when its files change, and vite's page that reloads by itself.
// Open the address that vite prints; it passes /socket.io and /api on to the server (see vite.config.ts).
import { type ChildProcess, spawn } from 'node:child_process';
import { ROOT } from './steps.ts';

const programs: readonly (readonly string[])[] = [
  ['--watch', 'server/main.ts', '--dev', ...process.argv.slice(2)],
  ['node_modules/vite/bin/vite.js', '--host'],
];

const children: ChildProcess[] = programs.map((args) =>
  spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }),
);

// When one of the two ends, or we are told to, all end.
const endAll = (): void => {
  for (const child of children) child.kill('SIGTERM');
};
for (const child of children) child.on('exit', endAll);
process.on('SIGINT', endAll);
process.on('SIGTERM', endAll);
