// What can be asked of a report, and in what it is answered: the queries of the routes, parsed, and the files that a host takes
// away. Who may ask is decided where the room is read (server/report/desk.ts).
import * as z from 'zod/mini';
import type { Lang } from '../content/text.ts';

/** Tables of the report that come as CSV, one file each, and as sheets of one XLSX. */
export const tables = ['summary', 'rounds', 'teams', 'people', 'moves'] as const;
export type TableName = (typeof tables)[number];

export const fileNames = [
  'summary.csv',
  'rounds.csv',
  'teams.csv',
  'people.csv',
  'moves.csv',
  'report.xlsx',
  'report.json',
  'xapi.json',
] as const;
export type FileName = (typeof fileNames)[number];
export const fileNameSchema = z.enum(fileNames);

export const fileTypes: Record<FileName, string> = {
  'summary.csv': 'text/csv; charset=utf-8',
  'rounds.csv': 'text/csv; charset=utf-8',
  'teams.csv': 'text/csv; charset=utf-8',
  'people.csv': 'text/csv; charset=utf-8',
  'moves.csv': 'text/csv; charset=utf-8',
  'report.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'report.json': 'application/json',
  'xapi.json': 'application/json',
};

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

const flag = z.optional(z.enum(['0', '1']));
/** As it stands in an address. */
const small = z.string().check(z.regex(/^[1-9]\d{0,5}$/));

export const reportQuery = z.strictObject({ accommodations: flag });
export const fileQuery = z.strictObject({
  accommodations: flag,
  lang: z.optional(z.enum(['ko', 'en'])),
  /** IANA name of the zone in which times are written; UTC without it. */
  zone: z.optional(z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_+/-]{0,40}$/), z.refine(isZone))),
});
/** `board`: number of a team, or of a seat in an attempt alone; all boards without it. */
export const replayQuery = z.strictObject({
  no: small,
  attempt: z.optional(z.enum(['1', '2'])),
  board: z.optional(small),
});
/** `seat`: the credential is that seat's read-only key and not its secret. */
export const ownQuery = z.strictObject({ seat: z.optional(small) });

export type Ask =
  | { what: 'report'; withAccommodations: boolean }
  /** `attempt` null: the one that the reveal spoke of. */
  | { what: 'replay'; no: number; attempt: 1 | 2 | null; board: number | null }
  | { what: 'own' }
  /** Rounds to be played again, by id, and those that a seat had something wrong in. */
  | { what: 'again'; rounds: readonly string[] }
  | { what: 'missed' }
  | { what: 'file'; file: FileName; lang: Lang; zone: string; withAccommodations: boolean };
