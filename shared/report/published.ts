// The report's schema as JSON Schema (draft 2020-12), as it is served and as it lies in report.schema.json for whoever reads an export.
import * as z from 'zod/mini';
import { count, figure, number, words } from './figures.ts';
import { REPORT_FORMAT, reportSchema } from './report.ts';

const named = z.registry<{ id: string; title?: string }>();
named.add(words, { id: 'words', title: 'Korean and English' });
named.add(figure, { id: 'figure', title: 'A value, or why there is none' });
named.add(count, { id: 'count' });
named.add(number, { id: 'number' });

export const publishedSchema = (): object => ({
  ...z.toJSONSchema(reportSchema, { metadata: named }),
  $id: `urn:podium:report:${REPORT_FORMAT}`,
  title: 'Report of a Podium room',
  description:
    'What a class did in one room: rounds, cards, teams, people. Accuracies and shares are 0 to 1, times milliseconds since 1970.',
});
