// Finds the Node that runs Podium: the one npm brought as a platform package, or a new enough one of the system.
// Plain JavaScript that parses on Node 12, because the Node that runs this file may be an old one.
// Leaves installing to install.cjs.
'use strict';

const { spawnSync } = require('child_process');
const fs = require('fs');
const path = require('path');

// 26 is the first that runs TypeScript directly and has node:sqlite without a flag or a warning.
const NEEDED_MAJOR = 26;

function majorOf(version) {
  const found = /^v?(\d+)\./.exec(String(version).trim());
  return found ? Number(found[1]) : 0;
}

/** The version a Node binary prints, or undefined when it does not run here (wrong libc, wrong processor, absent). */
function versionOf(file) {
  const run = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 10000 });
  return run.status === 0 ? run.stdout.trim() : undefined;
}

/** Binaries of the platform packages that npm installed; at most one on a usual machine. */
function packagedNodes(root, exists) {
  const names = Object.keys(require(path.join(root, 'package.json')).optionalDependencies || {});
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  return names
    .filter((name) => /^node-/.test(name))
    .map((name) => path.join(root, 'node_modules', name, 'bin', binary))
    .filter(exists);
}

/**
 * Picks the first usable Node of `candidates`, each tried with `probe(file)`, which gives its version or undefined.
 * Gives { file } or { problem }, where problem is the paragraph to print.
 */
function pickNode(candidates, probe, system) {
  const seen = [];
  for (const file of candidates) {
    const version = probe(file);
    if (version !== undefined && majorOf(version) >= NEEDED_MAJOR) return { file: file };
    seen.push(`${file} ${version === undefined ? 'does not run here' : `is ${version}`}`);
  }
  return {
    problem:
      `Podium needs Node ${NEEDED_MAJOR}, and there is none for this system (${system}): ${seen.join('; ')}. ` +
      'npm brings it for Linux with glibc, macOS, and Windows on x64. Elsewhere (Alpine and other musl systems, ' +
      `Windows on Arm) install Node ${NEEDED_MAJOR} or newer from https://nodejs.org or your system's packages, ` +
      'so that `node --version` says so, and run the same command again.',
  };
}

function findNode(root) {
  const candidates = packagedNodes(root, fs.existsSync).concat([process.execPath, 'node']);
  return pickNode(candidates, versionOf, `${process.platform} ${process.arch}`);
}

module.exports = { majorOf, pickNode, findNode };
