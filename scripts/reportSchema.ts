// Writes the published JSON Schema of the report (shared/report/report.schema.json) from its zod schema. Run it after a change of
// report.ts; test/report/schema.test.ts fails until then.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedSchema } from '../shared/report/published.ts';

const FILE = join(import.meta.dirname, '../shared/report/report.schema.json');
writeFileSync(FILE, `${JSON.stringify(publishedSchema(), null, 2)}\n`);
console.log(`wrote ${FILE}`);
