// The checker of boundaries, on made-up files: it finds imports however they are written, refuses each forbidden edge,
// allows each allowed one, and is not misled by comments and strings.
import { describe, expect, it } from 'vitest';
import { impurities, wrongImports } from './judge.ts';
import { importsOf, mask } from './source.ts';

describe('finding imports', () => {
  it.each([
    ["import a from './a.ts';", ['./a.ts']],
    ["import { b,\n  type C } from './b.ts';", ['./b.ts']],
    ["import type { D } from './d.ts';", ['./d.ts']],
    ["import * as e from 'e';", ['e']],
    ["import './side.css';", ['./side.css']],
    ["export * from './f.ts';", ['./f.ts']],
    ["export { g } from './g.ts';", ['./g.ts']],
    ["const h = await import('./h.ts');", ['./h.ts']],
    ['const i = await import(`./i.ts`);', ['./i.ts']],
    ["type J = import('./j.ts').J;", ['./j.ts']],
    ["const k = require('./k.cjs');", ['./k.cjs']],
    ["new Worker(new URL('./l.ts', import.meta.url));", ['./l.ts']],
    ["export const x = 1;\nimport { m } from './m.ts';", ['./m.ts']],
    ["const p = `${await import('./in-template.ts')}`;", ['./in-template.ts']],
  ])('sees %s', (text, expected) => {
    expect(importsOf(text)).toEqual(expected);
  });

  it.each(['const a = await import(path);', 'await import(`./${kind}.ts`);', "require('./a' + b);"])(
    'reports a computed path: %s',
    (text) => {
      expect(importsOf(text)).toContain('?computed');
    },
  );

  it.each([
    "// import a from './a.ts'",
    "/* import a from './a.ts' */",
    `const s = "import a from './a.ts'";`,
    "const t = `import a from './a.ts'`;",
    "const r = /import a from 'x'/;",
    "room.import('./x.ts');",
    'const from = import.meta.url;',
  ])('is not misled by %s', (text) => {
    expect(importsOf(text)).toEqual([]);
  });

  it('goes on after an apostrophe in the text of JSX', () => {
    expect(importsOf("const a = <p>don't</p>;\nconst b = import('./b.ts');")).toEqual(['./b.ts']);
  });

  it('tells a division from a regular expression', () => {
    expect(mask("const a = b / c; const d = '/';").strings).toEqual(['/']);
    expect(mask("const a = /['\"/]/; const d = 'x';").strings).toEqual(['x']);
    expect(mask("const a = /[/']/; const d = 'x';").strings).toEqual(['x']);
  });
});

const FORBIDDEN: readonly [from: string, specifier: string][] = [
  ['shared/content/pack.ts', '../rounds/kind.ts'],
  ['shared/content/pack.ts', '../game/state.ts'],
  ['shared/rounds/kind.ts', './order/board.ts'],
  ['shared/rounds/kind.ts', '../protocol/acks.ts'],
  ['shared/rounds/order/board.ts', '../match/board.ts'],
  ['shared/rounds/order/board.ts', '../orderly/board.ts'],
  ['shared/rounds/order/board.ts', '../index.ts'],
  ['shared/rounds/order/deep/board.ts', '../../match/board.ts'],
  ['shared/rounds/order/board.ts', '../../game/state.ts'],
  ['shared/protocol/acks.ts', '../game/state.ts'],
  ['shared/protocol/acks.ts', '../rounds/order/board.ts'],
  ['shared/game/decide.ts', '../rounds/order/board.ts'],
  ['shared/game/decide.ts', '../../server/log/contract.ts'],
  ['shared/game/decide.ts', '../../package.json'],
  ['shared/game/decide.ts', 'node:crypto'],
  ['shared/game/decide.ts', 'fs'],
  ['shared/game/decide.ts', 'nanoid'],
  ['server/config.ts', 'node:os'],
  ['server/config.ts', './log/contract.ts'],
  ['server/log/sqlite.ts', '../rooms/room.ts'],
  ['server/log/sqlite.ts', 'express'],
  ['server/rooms/room.ts', '../log/sqlite.ts'],
  ['server/rooms/room.ts', '../socket/server.ts'],
  ['server/rooms/room.ts', 'socket.io'],
  ['server/socket/server.ts', '../http/app.ts'],
  ['server/socket/server.ts', '../log/contract.ts'],
  ['server/http/app.ts', '../socket/server.ts'],
  ['server/http/app.ts', '../log/sqlite.ts'],
  ['server/http/app.ts', '../main.ts'],
  ['server/report/csv.ts', '../rooms/room.ts'],
  ['server/content/load.ts', '../rooms/room.ts'],
  ['server/bots/bot.ts', '../rooms/room.ts'],
  ['server/log/sqlite.ts', '../../client/main.tsx'],
  ['client/net/socket.ts', '../../server/config.ts'],
  ['client/net/socket.ts', 'node:os'],
];

const FINE: readonly [from: string, specifier: string][] = [
  ['shared/content/pack.ts', './text.ts'],
  ['shared/content/pack.ts', 'zod/mini'],
  ['shared/rounds/index.ts', './order/kind.ts'],
  ['shared/rounds/order/board.ts', './grade.ts'],
  ['shared/rounds/order/board.ts', '../kind.ts'],
  ['shared/rounds/order/board.ts', '../../content/text.ts'],
  ['shared/protocol/acks.ts', '../rounds/index.ts'],
  ['shared/game/decide.ts', '../protocol/acks.ts'],
  ['shared/game/decide.ts', '@noble/hashes/sha2.js'],
  ['server/main.ts', './socket/server.ts'],
  ['server/config.ts', 'zod'],
  ['server/log/sqlite.ts', 'node:sqlite'],
  ['server/rooms/room.ts', '../log/contract.ts'],
  ['server/socket/server.ts', '../rooms/room.ts'],
  ['server/http/app.ts', 'express'],
  ['server/bots/bot.ts', 'socket.io-client'],
  ['client/boards/order/board.tsx', '../../../shared/rounds/order/board.ts'],
  ['client/main.tsx', 'preact'],
  ['client/main.tsx', './look/tokens.css?inline'],
];

describe('judging imports', () => {
  it.each(FORBIDDEN)('refuses that %s imports %s', (from, specifier) => {
    expect(wrongImports(from, `import { x } from '${specifier}';`)).toHaveLength(1);
    expect(wrongImports(from, `import type { x } from '${specifier}';`)).toHaveLength(1);
    expect(wrongImports(from, `const x = await import('${specifier}');`)).toHaveLength(1);
  });

  it.each(FINE)('allows that %s imports %s', (from, specifier) => {
    expect(wrongImports(from, `import { x } from '${specifier}';`)).toEqual([]);
  });

  it('refuses a file that is in no row, so that a new folder is thought about', () => {
    expect(wrongImports('server/mail/send.ts', '')).toHaveLength(1);
  });
});

describe('judging purity', () => {
  it.each([
    'const at = Date.now();',
    'const at = new Date(0);',
    'const n = Math.random();',
    'const e = process.env;',
    "console.log('x');",
    'setTimeout(f, 1);',
    "await fetch('/x');",
    'window.close();',
    'const d = document;',
    'crypto.getRandomValues(a);',
    'const t = performance.now();',
    'const g = globalThis;',
    'const t = `${Date.now()}`;',
  ])('refuses %s', (text) => {
    expect(impurities('shared/x.ts', text)).toHaveLength(1);
  });

  it.each([
    '// Date.now() is not allowed here',
    "const s = 'Math.random()';",
    'const t = `window`;',
    'const o = { window: 1, document: 2 };',
    'room.document = state.window;',
    'process(commands);',
    'const update: Date = given;',
    'prefetch(1);',
  ])('allows %s', (text) => {
    expect(impurities('shared/x.ts', text)).toEqual([]);
  });
});
