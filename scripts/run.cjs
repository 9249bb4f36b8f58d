// What both commands begin with (packages, then Node 26), and handing the terminal to a program run by that Node.
// Plain JavaScript that parses on Node 12. Leaves deciding what to run to start.cjs and test.cjs.
'use strict';

const { spawn } = require('child_process');
const path = require('path');
const { ensureInstalled } = require('./install.cjs');
const { findNode } = require('./node26.cjs');

/** The path of a Node 26, with everything of `scope` installed; or prints one paragraph and ends the process. */
function prepare(root, scope) {
  const problem = ensureInstalled(root, scope);
  if (problem === undefined) {
    const node = findNode(root);
    if (node.file !== undefined) return node.file;
    console.error(`\n${node.problem}\n`);
  } else {
    console.error(`\n${problem}\n`);
  }
  return process.exit(1);
}

/** Runs a program in this terminal and ends as it ends: signals go down, the exit code comes back up. */
function handOver(file, args, root) {
  // What Node has compiled once it need not compile at every start: a third of the time until the server is ready.
  const env = Object.assign(
    { NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/podium-node') },
    process.env,
  );
  const child = spawn(file, args, { cwd: root, stdio: 'inherit', env });
  const passed = new Set();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal gives Ctrl-C to the whole group, and npm repeats signals: one of each reaches the program from us.
      const hasItAlready = signal === 'SIGINT' && process.stdin.isTTY;
      if (!hasItAlready && !passed.has(signal)) child.kill(signal);
      passed.add(signal);
    });
  }
  if (process.env.npm_lifecycle_event) endWithParent(child);
  child.on('error', (error) => {
    console.error(`Podium could not run ${file}: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/**
 * `kill` on npm ends npm and the shell it started, but the signal goes no further: the server would live on without
 * anybody knowing, and hold the port. So we look whether the one who started us is still there.
 */
function endWithParent(child) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 250);
  watch.unref();
}

module.exports = { prepare, handOver };
