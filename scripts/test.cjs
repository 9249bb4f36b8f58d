// `npm test`: installs what is missing, tests included, and hands over to test.ts on Node 26.
// Plain JavaScript that parses on Node 12; see run.cjs.
'use strict';

const path = require('path');
const { handOver, prepare } = require('./run.cjs');

const root = path.join(__dirname, '..');
handOver(prepare(root, 'all'), ['scripts/test.ts'].concat(process.argv.slice(2)), root);
