// Decides whether node_modules holds what package-lock.json asks for, and lets npm install what is missing.
// Runs before anything is installed, on whatever Node the machine has: plain JavaScript that parses on Node 12.
// Which Node then runs Podium is node26.cjs; the two commands that use both are start.cjs and test.cjs.
'use strict';

const { spawnSync } = require('child_process');
const crypto = require('crypto');
const fs = require('fs');
const path = require('path');

const STAMP = 'node_modules/.podium-installed';
// npm's own record of what it put into node_modules; it is written last, so an interrupted install has none.
const NPM_RECORD = 'node_modules/.package-lock.json';

function readOr(file, otherwise) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (_error) {
    return otherwise;
  }
}

/** The text of the stamp after a complete install. A node_modules carried over from another system does not match. */
function stampFor(lockText, scope, system) {
  const lock = crypto.createHash('sha256').update(lockText).digest('hex');
  return JSON.stringify({ lock: lock, scope: scope, system: system });
}

/** True when npm's record names each package of the lock at its version. Optional ones may be absent (other systems). */
function recordCovers(lockText, recordText, scope) {
  let wanted;
  let present;
  try {
    wanted = JSON.parse(lockText).packages;
    present = JSON.parse(recordText).packages;
  } catch (_error) {
    return false;
  }
  if (!wanted || !present) return false;
  return Object.keys(wanted).every((name) => {
    const entry = wanted[name];
    const isSkipped =
      name === '' || entry.optional || entry.devOptional || (entry.dev && scope === 'production');
    return isSkipped || (present[name] !== undefined && present[name].version === entry.version);
  });
}

/** `scope` is "production" (enough to start) or "all" (with what the tests need); all serves production too. */
function isInstalled(facts) {
  const scopes = facts.scope === 'all' ? ['all'] : ['production', 'all'];
  return scopes.some((scope) => facts.stampText === stampFor(facts.lockText, scope, facts.system));
}

/** The npm that started us if there is one, so that the same npm runs; a bare `npm` otherwise. */
function npmCommand(env) {
  if (env.npm_execpath && /npm-cli\.js$/.test(env.npm_execpath)) {
    return { file: process.execPath, before: [env.npm_execpath], shell: false };
  }
  return { file: 'npm', before: [], shell: process.platform === 'win32' };
}

function npmArguments(scope, isReplacingOnWindows) {
  // Windows cannot delete the node.exe that is running this, so npm may not begin by emptying node_modules there.
  const verb = isReplacingOnWindows ? ['install', '--no-save'] : ['ci'];
  const reach = scope === 'all' ? '--include=dev' : '--omit=dev';
  return verb.concat([
    reach,
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
}

/** Installs what is missing. Returns undefined when all is there, otherwise the paragraph to print. */
function ensureInstalled(root, scope) {
  const lockText = readOr(path.join(root, 'package-lock.json'), '');
  const system = `${process.platform}-${process.arch}`;
  const stampFile = path.join(root, STAMP);
  const facts = { lockText: lockText, scope: scope, system: system, stampText: readOr(stampFile, '') };
  if (isInstalled(facts)) return undefined;

  // Somebody ran npm by hand: take that as it is instead of installing the same again. A stamp that is there
  // and does not match is another matter: the folder came from another system or an older lock.
  const isByHand =
    facts.stampText === '' && recordCovers(lockText, readOr(path.join(root, NPM_RECORD), ''), scope);
  if (!isByHand) {
    console.log('Installing what is missing with npm (once; takes about half a minute) …');
    const isReplacingOnWindows =
      process.platform === 'win32' && fs.existsSync(path.join(root, 'node_modules'));
    const npm = npmCommand(process.env);
    const args = npm.before.concat(npmArguments(scope, isReplacingOnWindows));
    const done = spawnSync(npm.file, args, { cwd: root, stdio: 'inherit', shell: npm.shell });
    if (done.status !== 0) return npmProblem(done);
  }
  fs.writeFileSync(stampFile, stampFor(lockText, scope, system));
  return undefined;
}

function npmProblem(done) {
  const how = done.error
    ? `could not be run (${done.error.message})`
    : `ended with code ${done.status || done.signal}`;
  return (
    `Podium could not install the packages it needs: npm ${how}. What npm said is above. ` +
    'Check that this computer reaches the npm registry (network, proxy) and has 500 MB of free disk, ' +
    'then run the same command again; nothing else has to be undone.'
  );
}

module.exports = { stampFor, recordCovers, isInstalled, npmArguments, npmProblem, ensureInstalled };
