// `npm start`: installs what is missing, builds the client when its sources changed, and runs the server.
// Arguments (`--demo`) go on to server/main.ts. Plain JavaScript that parses on Node 12; see run.cjs.
// The build itself, and the decision whether it is due, are buildClient.ts.
'use strict';

const { spawnSync } = require('child_process');
const path = require('path');
const { handOver, prepare } = require('./run.cjs');

const root = path.join(__dirname, '..');
// Without the packages for tests: a machine that only runs classes downloads a third less.
const node = prepare(root, 'production');

const built = spawnSync(node, ['scripts/buildClient.ts'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) {
  console.error(
    '\nPodium could not build its web page, so the server was not started. The reason is above.\n',
  );
  process.exit(1);
}
handOver(node, ['server/main.ts'].concat(process.argv.slice(2)), root);
