// The files that a host takes away, read back: the same numbers as in the report, nothing that a spreadsheet would carry out, and no
// accommodations unless they were asked for.
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../server/report/figures/report.ts';
import { Gathering } from '../../server/report/gather/gather.ts';
import type { Gathered } from '../../server/report/gather/plays.ts';
import { MOST_ROWS, xlsxOf } from '../../server/report/take/files.ts';
import { type Taking, take } from '../../server/report/take/take.ts';
import { stableUuid, statementsOf } from '../../server/report/take/xapi.ts';
import { type BoardStep, stepWatcher } from '../../server/report/told/steps.ts';
import { fileNames } from '../../shared/report/asks.ts';
import { reportSchema } from '../../shared/report/report.ts';
import { Table } from '../rules/table.ts';
import { classPack, randomClass } from './oracle/evenings.ts';
import { readCsv, readXlsx } from './readBack.ts';

interface Folded {
  gathered: Gathered;
  steps: BoardStep[];
}

function folded(table: Table): Folded {
  const steps: BoardStep[] = [];
  const watch = stepWatcher(
    () => true,
    (step) => steps.push(step),
  );
  const gathering = new Gathering(table.state.pack, watch);
  for (const event of table.log) gathering.see(event);
  return { gathered: gathering.gathered(), steps };
}

/** One round of two teams, played by people with names that spreadsheets would carry out. */
function dangerousClass(): Folded {
  const table = new Table({
    settings: { teamSize: 1, formation: 'auto' },
    rounds: ['steps', 'grid'],
    pack: classPack,
  });
  const [one, two] = table.crew('=1+1', '@"Min, a"', '-3', '하늘') as [number, number];
  table.host('setFactor', { who: 'seat', number: two, factor: 0 });
  table.toPlay();
  table.place(one);
  table.place(two, 2);
  table.ready(one);
  table.host('endRound');
  table.host('next');
  table.host('end');
  return folded(table);
}

const taken = async ({ gathered, steps }: Folded, file: Taking['file'], more: Partial<Taking> = {}) => {
  const taking = { file, lang: 'en', zone: 'Asia/Seoul', withAccommodations: false, ...more } as const;
  const { body, disposition } = await take(gathered, taking, () => steps);
  return { body, text: body.toString('utf8'), disposition };
};

describe('CSV', () => {
  it('begins with a byte order mark, and escapes what a spreadsheet would carry out', async () => {
    const { body, text } = await taken(dangerousClass(), 'people.csv');
    expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...rows] = readCsv(text.slice(1));
    const name = head?.indexOf('Name') ?? -1;
    expect(rows.map((row) => row[name])).toEqual(["'=1+1", `'@"Min, a"`, "'-3", '하늘']);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head?.length]));
  });

  it('holds the same numbers as the report, in every table', async () => {
    for (const seed of [1, 4, 9, 12]) {
      const room = folded(randomClass(seed));
      const report = reportOf(room.gathered);
      const read = async (file: Taking['file']) => readCsv((await taken(room, file)).text.slice(1));
      const [roundHead, ...rounds] = await read('rounds.csv');
      const facility = roundHead?.indexOf('Facility') ?? -1;
      expect(rounds.map((row) => row[facility])).toEqual(
        report.rounds.map((round) => `${round.facility.value ?? 'nobody played'}`),
      );
      const [teamHead, ...teams] = await read('teams.csv');
      const points = teamHead?.indexOf('Points') ?? -1;
      expect(teams.map((row) => Number(row[points]))).toEqual(report.teams.map((team) => team.points));
      const [peopleHead, ...people] = await read('people.csv');
      const placed = peopleHead?.indexOf('Placed') ?? -1;
      expect(people.map((row) => Number(row[placed]))).toEqual(report.people.map((person) => person.placed));
      const summary = await read('summary.csv');
      expect(summary.find(([what]) => what === 'People')?.[1]).toBe(`${report.summary.players}`);
      const [, ...moves] = await read('moves.csv');
      const told = new Set(report.rounds.map(({ no }) => no));
      expect(moves).toHaveLength(room.steps.filter(({ no }) => told.has(no)).length);
    }
  });

  it('tells times in the zone that was asked for, and says which', async () => {
    const room = dangerousClass();
    const [head, first] = readCsv((await taken(room, 'moves.csv')).text.slice(1));
    expect(head?.[0]).toBe('Time (Asia/Seoul)');
    // The table's clock begins at 1970-01-01 00:16:40 UTC.
    expect(first?.[0]).toMatch(/^1970-01-01 09:1\d:\d\d$/);
    const utc = readCsv((await taken(room, 'moves.csv', { zone: 'UTC' })).text.slice(1));
    expect(utc[1]?.[0]).toMatch(/^1970-01-01 00:1\d:\d\d$/);
  });
});

describe('XLSX', () => {
  it('has a sheet a table, numbers as numbers and every text as text', async () => {
    const room = dangerousClass();
    const { body } = await taken(room, 'report.xlsx');
    const sheets = readXlsx(body);
    expect(sheets.map(({ name }) => name)).toEqual(['summary', 'rounds', 'teams', 'people', 'moves']);
    expect(sheets.some(({ hasFormulas }) => hasFormulas)).toBe(false);
    const [head, ...people] = sheets[3]?.rows ?? [];
    const column = (name: string) => people.map((row) => row[head?.indexOf(name) ?? -1]);
    expect(column('Name')).toEqual(['=1+1', '@"Min, a"', '-3', '하늘']);
    expect(column('Placed')).toEqual([4, 2, 0, 0]);
    const rounds = sheets[1]?.rows ?? [];
    expect(rounds[1]?.[rounds[0]?.indexOf('Discrimination') ?? -1]).toBe('fewer than 5 teams');
    // The same rows as the CSV of the same table; cells at the end of a row that hold nothing are not there at all.
    const csv = readCsv((await taken(room, 'moves.csv')).text.slice(1));
    const texts = (row: readonly unknown[]) =>
      row
        .map((cell) => `${cell ?? ''}`)
        .join('|')
        .replace(/\|+$/, '');
    expect(sheets[4]?.rows.map(texts)).toEqual(
      csv.map((row) => texts(row.map((cell) => (/^'[=@-]/.test(cell) ? cell.slice(1) : cell)))),
    );
  });

  it('is cut where a spreadsheet would become too long, and says so', async () => {
    const rows = Array.from({ length: MOST_ROWS + 5 }, (_, i) => [i]);
    const body = await xlsxOf([{ name: 'moves', title: 'moves', cut: 'There is more', head: ['n'], rows }]);
    const [sheet] = readXlsx(body);
    expect(sheet?.rows).toHaveLength(MOST_ROWS + 2);
    expect(sheet?.rows.at(-1)).toEqual(['There is more']);
  });
});

describe('every file', () => {
  it('leaves out accommodations unless they are asked for', async () => {
    const room = dangerousClass();
    for (const file of fileNames) {
      const { body, text } = await taken(room, file);
      const plain = file === 'report.xlsx' ? JSON.stringify(readXlsx(body)) : text;
      expect(plain, file).not.toMatch(/factor|accommodation|no limit/i);
    }
    const people = await taken(room, 'people.csv', { withAccommodations: true });
    expect(people.text).toContain('Time factor');
    expect(people.text).toContain('no limit');
    const whole = await taken(room, 'report.json', { withAccommodations: true });
    expect(JSON.parse(whole.text).people[1].accommodation).toEqual({ factor: 0, wanted: 1 });
  });

  it('has a name in the language of who takes it, and one in ASCII', async () => {
    const room = dangerousClass();
    const { disposition } = await taken(room, 'people.csv', { lang: 'ko' });
    expect(disposition).toMatch(/^attachment; filename="podium-1970-01-01-people\.csv"; filename\*=UTF-8''/);
    expect(disposition).toMatch(/^[\x20-\x7e]+$/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe('항구 1970-01-01 사람.csv');
    expect((await taken(room, 'report.xlsx')).disposition).toContain('Harbour%201970-01-01%20report.xlsx');
  });

  it('is the report itself as JSON', async () => {
    const room = dangerousClass();
    expect(reportSchema.parse(JSON.parse((await taken(room, 'report.json')).text))).toEqual(
      JSON.parse(JSON.stringify(reportOf(room.gathered))),
    );
  });
});

interface Statement {
  id: string;
  object: { id: string; definition: { interactionType: string; correctResponsesPattern: string[] } };
  result: { success: boolean; response: string };
  timestamp: string;
}

describe('xAPI', () => {
  const statementsIn = (room: Folded) => statementsOf(room.gathered, room.gathered.plays) as Statement[];

  it('tells every touched board as an interaction, with ids that stay and actors without names', async () => {
    const room = dangerousClass();
    const text = (await taken(room, 'xapi.json')).text;
    expect((await taken(room, 'xapi.json')).text).toBe(text);
    const statements = JSON.parse(text);
    expect(statements).toHaveLength(2);
    expect(statements[0]).toMatchObject({
      actor: {
        objectType: 'Group',
        account: { homePage: 'urn:podium:room:table-room-000000', name: 'team-1' },
        member: [{ account: { name: 'seat-2' } }],
      },
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      object: {
        id: 'urn:podium:xapi:round:steps',
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          interactionType: 'sequencing',
        },
      },
      result: { success: true, score: { scaled: 1 }, response: 'pull[,]net[,]mount[,]run' },
    });
    expect(statements[0].object.definition.correctResponsesPattern).toEqual([
      'pull[,]net[,]mount[,]run',
      'pull[,]mount[,]net[,]run',
    ]);
    expect(statements[1].result).toMatchObject({ success: false });
    for (const name of ['=1+1', '하늘', 'Min']) expect(text).not.toContain(name);
  });

  it('answers rightly exactly where the answer is one of the right patterns', () => {
    const seen = { right: 0, wrong: 0, kinds: new Set<string>(), ids: new Set<string>() };
    for (let seed = 300; seed < 330; seed++) {
      for (const { id, object, result, timestamp } of statementsIn(folded(randomClass(seed)))) {
        const { definition } = object;
        const { success, response } = result;
        seen.kinds.add(definition.interactionType);
        seen.ids.add(id);
        seen[success ? 'right' : 'wrong']++;
        expect(timestamp).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
        const sorted = (text: string) =>
          definition.interactionType === 'sequencing' ? text : text.split('[,]').sort().join();
        const isListed = definition.correctResponsesPattern.map(sorted).includes(sorted(response));
        // A card that is left to discussion has a key, and is not graded.
        const isOwners = object.id.endsWith(':owners');
        if (!isOwners) expect(isListed, response).toBe(success);
      }
    }
    expect([...seen.kinds].sort()).toEqual(['choice', 'matching', 'sequencing']);
    expect(seen.right).toBeGreaterThan(20);
    expect(seen.wrong).toBeGreaterThan(20);
  });

  it('makes UUIDs of version 8', () => {
    expect(stableUuid('room', 1)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(stableUuid('room', 1)).toBe(stableUuid('room', 1));
    expect(stableUuid('room', 1)).not.toBe(stableUuid('room', 2));
  });
});
