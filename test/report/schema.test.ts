// The published schema: what lies in the repository is what the code makes, and it describes what a report is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { publishedSchema } from '../../shared/report/published.ts';

const FILE = join(import.meta.dirname, '../../shared/report/report.schema.json');

it('is the schema of today (after a change: node scripts/reportSchema.ts)', () => {
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(JSON.stringify(publishedSchema())));
});

it('names what comes again and again, and lets nothing else through', () => {
  const { $defs, properties, additionalProperties } = publishedSchema() as Record<string, object>;
  expect(Object.keys($defs ?? {})).toEqual(expect.arrayContaining(['words', 'figure', 'count', 'number']));
  expect(Object.keys(properties ?? {})).toContain('rounds');
  expect(additionalProperties).toBe(false);
});
