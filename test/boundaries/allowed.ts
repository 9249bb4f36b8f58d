// The table of what may import what. Dependencies point one way, as README.md lists the folders.
// A file is held to the first row whose `files` it lies under. Paths that end in `/` are folders, `*` stands for one
// name without a slash. How files are read is source.ts, how edges are judged is judge.ts.

export interface Row {
  readonly files: string;
  /** Own files, besides those that `files` itself names, which are always allowed. */
  readonly may: readonly string[];
  /** Packages by name; a name that ends in `/*` allows what lies below. 'any' where the choice is free. */
  readonly npm: readonly string[] | 'any';
  readonly node: 'any' | 'none';
}

const PURE_NPM = ['zod', 'zod/mini', 'pure-rand', 'pure-rand/*', '@noble/hashes/*'];

/** Files directly in shared/rounds are common to all kinds; each folder below it is one kind. */
const ALL_KINDS = 'shared/rounds/index.ts';
const COMMON_TO_KINDS = 'shared/rounds/*';

export const ALLOWED: readonly Row[] = [
  // shared: content ← rounds ← protocol ← game, and nothing from outside but schemas, hashes and a seeded generator.
  { files: 'shared/content/', may: [], npm: PURE_NPM, node: 'none' },
  { files: ALL_KINDS, may: ['shared/rounds/', 'shared/content/'], npm: PURE_NPM, node: 'none' },
  { files: COMMON_TO_KINDS, may: ['shared/content/'], npm: PURE_NPM, node: 'none' },
  { files: 'shared/rounds/<kind>/', may: [COMMON_TO_KINDS, 'shared/content/'], npm: PURE_NPM, node: 'none' },
  { files: 'shared/protocol/', may: [COMMON_TO_KINDS, 'shared/content/'], npm: PURE_NPM, node: 'none' },
  {
    files: 'shared/game/',
    may: ['shared/protocol/', COMMON_TO_KINDS, 'shared/content/'],
    npm: PURE_NPM,
    node: 'none',
  },

  // Results of a fold as data: the server makes them, the client shows them, and neither knows the other.
  { files: 'shared/report/', may: ['shared/content/'], npm: PURE_NPM, node: 'none' },

  // server: main.ts alone wires; the folders know the log's contract and the rooms, never each other.
  { files: 'server/main.ts', may: ['server/', 'shared/'], npm: 'any', node: 'any' },
  { files: 'server/config.ts', may: [], npm: ['zod'], node: 'none' },
  { files: 'server/signals.ts', may: [], npm: [], node: 'any' },
  { files: 'server/addresses.ts', may: ['server/config.ts'], npm: [], node: 'any' },
  { files: 'server/log/', may: ['shared/'], npm: [], node: 'any' },
  {
    files: 'server/rooms/',
    may: ['shared/', 'server/log/contract.ts'],
    npm: ['nanoid', 'pino', 'zod'],
    node: 'any',
  },
  { files: 'server/preflight/', may: [], npm: [], node: 'none' },
  {
    files: 'server/socket/',
    may: ['shared/', 'server/rooms/', 'server/preflight/'],
    npm: 'any',
    node: 'any',
  },
  {
    files: 'server/http/',
    may: ['shared/', 'server/rooms/', 'server/preflight/', 'server/log/contract.ts'],
    npm: 'any',
    node: 'any',
  },
  // A thread is handed data only, never functions: its first file wires what it needs, as main.ts does for the process.
  {
    files: 'server/report/desk.ts',
    may: ['shared/', 'server/log/', 'server/report/'],
    npm: 'any',
    node: 'any',
  },
  { files: 'server/report/', may: ['shared/', 'server/log/contract.ts'], npm: 'any', node: 'any' },
  { files: 'server/metrics/', may: ['server/log/contract.ts'], npm: ['prom-client'], node: 'none' },
  { files: 'server/content/', may: ['shared/'], npm: 'any', node: 'any' },
  { files: 'server/bots/', may: ['shared/'], npm: 'any', node: 'any' },

  // client: the server is on the other side of the protocol.
  { files: 'client/', may: ['shared/'], npm: 'any', node: 'none' },
];

/** What a pure file may not touch: time, chance, the outside world and the page come in as data. */
export const IMPURE: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'Date.now', pattern: /(?<![.\w$])Date\s*\.\s*now\b/ },
  { name: 'new Date', pattern: /\bnew\s+Date\b/ },
  { name: 'Math.random', pattern: /(?<![.\w$])Math\s*\.\s*random\b/ },
  { name: 'process', pattern: /(?<![.\w$])process\s*\??\./ },
  { name: 'console', pattern: /(?<![.\w$])console\s*\??\./ },
  { name: 'a timer', pattern: /(?<![.\w$])(?:setTimeout|setInterval|setImmediate|queueMicrotask)\b/ },
  { name: 'fetch', pattern: /(?<![.\w$])fetch\s*\(/ },
  // A property may carry these names; the globals may not be used.
  { name: 'window', pattern: /(?<![.\w$])window\b(?!\s*\??:)/ },
  { name: 'document', pattern: /(?<![.\w$])document\b(?!\s*\??:)/ },
  { name: 'crypto', pattern: /(?<![.\w$])crypto\s*\??\./ },
  { name: 'performance', pattern: /(?<![.\w$])performance\s*\??\./ },
  { name: 'globalThis', pattern: /(?<![.\w$])globalThis\b/ },
  { name: 'import.meta', pattern: /\bimport\s*\.\s*meta\b/ },
];
