// Holds three things together: the rules in SPEC.md, the code that cites their ids, and the tests named after them.
import { describe, expect, it } from 'vitest';
import { systemRules } from '../../shared/game/decide/serving.ts';
import { permissions } from '../../shared/protocol/permissions.ts';
import { readSources } from '../boundaries/files.ts';
import { ruleIds, SPEC, table } from './spec.ts';

const CITED = /\[([A-Z]{2}\d+)\]/g;
const NAMED = /\b(?:it|test|describe)(?:\.\w+\([^)]*\))?\(\s*(['"`])((?:(?!\1).)*)\1/g;

const idsIn = (text: string) => [...text.matchAll(CITED)].map((match) => match[1] as string);

const code = readSources(['shared', 'server', 'client'], ['.ts', '.tsx']);
const core = code.filter(({ path }) => /^(?:shared\/(?:game|protocol)|server\/rooms)\//.test(path));
const tests = readSources(['test'], ['.test.ts']);
const namesIn = (text: string) => [...text.matchAll(NAMED)].map((match) => match[2] as string);

describe('the rules', () => {
  it('have ids that are given once', () => {
    expect(ruleIds.length).toBeGreaterThan(60);
    expect(ruleIds.filter((id, i) => ruleIds.indexOf(id) !== i)).toEqual([]);
  });

  it('are each cited where the code carries them out', () => {
    const cited = new Set(core.flatMap(({ text }) => idsIn(text)));
    expect(ruleIds.filter((id) => !cited.has(id))).toEqual([]);
  });

  it('are each in the name of a test', () => {
    const named = new Set(tests.flatMap(({ text }) => namesIn(text)).flatMap(idsIn));
    expect(ruleIds.filter((id) => !named.has(id))).toEqual([]);
  });

  it('are the only ones that anything cites', () => {
    const known = new Set(ruleIds);
    const sources = [...code, ...tests, { path: 'SPEC.md', text: SPEC }];
    const unknown = sources.flatMap(({ path, text }) =>
      idsIn(text).flatMap((id) => (known.has(id) ? [] : `${path} ${id}`)),
    );
    expect(unknown).toEqual([]);
  });

  it('have a row in the table for every command that there is', () => {
    const rows = new Set(table.map(({ command }) => command.split(/[ ,]/)[0]));
    const all = [...Object.keys(permissions), ...Object.keys(systemRules)];
    expect(all.filter((type) => !rows.has(type))).toEqual([]);
    expect([...rows].filter((type) => !all.includes(type as string))).toEqual([]);
  });
});
