// The host's list of rooms without a page: what a file brings and what it may not, finding rooms, and classes side by side.
import { describe, expect, it } from 'vitest';
import { type KeptRoom, MOST_ROOMS } from '../../client/screens/home/keptRoom.ts';
import { merge, readFile, writeFile } from '../../client/screens/rooms/carrying.ts';
import { change, compare } from '../../client/screens/rooms/comparing.ts';
import { findRooms, WANTED, type Wanted } from '../../client/screens/rooms/finding.ts';
import type { Report, RoundReport } from '../../shared/report/report.ts';
import type { Standing } from '../../shared/report/shelf.ts';

const room = (n: number, more: Partial<KeptRoom> = {}): KeptRoom => ({
  room: `room${String(n).padStart(14, '0')}`,
  code: 'ACDEFG',
  hostSecret: 'h'.repeat(24),
  screenSecret: 's'.repeat(24),
  form: 'live',
  packTitle: { ko: `수업 ${n}`, en: `Class ${n}` },
  openedAtMs: n,
  ...more,
});
const rooms = (count: number, from = 0) => Array.from({ length: count }, (_, i) => room(from + i));

describe('a file of rooms', () => {
  it('brings back what was saved', () => {
    const saved = rooms(MOST_ROOMS);
    expect(readFile(writeFile(saved, 1))).toEqual({ ok: true, rooms: saved, unread: 0 });
  });

  it.each([
    ['', 'notOurs'],
    ['[]', 'notOurs'],
    ['null', 'notOurs'],
    ['{"podium":"packs","version":1,"rooms":[]}', 'notOurs'],
    ['{"podium":"rooms","version":"1","rooms":[]}', 'notOurs'],
    ['{"podium":"rooms","version":1,"rooms":{}}', 'notOurs'],
    ['{"podium":"rooms","version":2,"places":[]}', 'tooNew'],
    ['{"podium":"rooms","version":1,"rooms":[]}', 'noRooms'],
    [' '.repeat(1_000_001), 'tooLarge'],
  ] as const)('is refused with its cause: %.40s', (text, why) => {
    expect(readFile(text)).toEqual({ ok: false, why });
  });

  it('gives up entries that are no rooms, and says how many', () => {
    const odd = [{ ...room(1), hostSecret: 'javascript:alert(1)' }, { ...room(2), room: '../x' }, 7, room(3)];
    const text = JSON.stringify({ podium: 'rooms', version: 1, rooms: odd });
    expect(readFile(text)).toEqual({ ok: true, rooms: [room(3)], unread: 3 });
  });

  it('loses nothing: what is here stays, what is missing comes, and differing links are both kept', () => {
    const other = room(2, { hostSecret: 'o'.repeat(24) });
    expect(merge([room(4), room(2)], [room(3), other, room(4)])).toEqual({
      rooms: [room(4), room(3), room(2)],
      added: 1,
      others: [other],
    });
    expect(merge(rooms(MOST_ROOMS), [room(1)])).toMatchObject({ added: 0 });
    expect(merge(rooms(MOST_ROOMS), [room(MOST_ROOMS + 1)])).toBeNull();
  });
});

it('finds rooms by title in either language, code, day and where they stand', () => {
  const all = [room(1), room(2, { code: 'XYWTRQ' }), room(3)];
  const standing = (n: number, at: Standing['standing'], now: Standing['now'] = null) =>
    [room(n).room, { room: room(n).room, standing: at, finishedAtMs: null, now }] as const;
  const known = new Map([standing(1, 'open'), standing(2, 'gone')]);
  const find = (text: string, where: Wanted = 'all') =>
    findRooms(all, { text, place: where }, known, (atMs) => `day ${atMs}`).map(
      ({ openedAtMs }) => openedAtMs,
    );
  expect(find('')).toEqual([1, 2, 3]);
  expect(find('수업 3')).toEqual([3]);
  expect(find('CLASS xyw')).toEqual([2]);
  expect(find('day 1')).toEqual([1]);
  // Where nobody has kept how far it is, it may be running.
  expect(find('', 'running')).toEqual([1]);
  for (const at of ['lobby', 'running', 'paused'] as const) {
    known.set(...standing(3, 'open', { at, roundNo: at === 'lobby' ? 0 : 2, rounds: 8 }));
    expect(WANTED.filter((place) => find('class 3', place).length > 0)).toEqual(['all', at]);
  }
  expect(find('class 3', 'gone')).toEqual([]);
});

describe('classes side by side', () => {
  const round = (id: string, facility: number | null, more: Partial<RoundReport> = {}) =>
    ({
      no: 1,
      id,
      kind: 'order',
      title: { ko: id, en: id },
      section: '1-1',
      isCounted: true,
      boards: 4,
      facility: { value: facility, why: facility === null ? 'nobody_played' : null },
      ...more,
    }) as RoundReport;
  const report = (atMs: number, list: RoundReport[]) =>
    ({
      room: {
        id: `at${atMs}`,
        title: { ko: '수업', en: 'Class' },
        form: 'live',
        startedAtMs: atMs,
        openedAtMs: 0,
      },
      rounds: list,
    }) as unknown as Report;

  it('stand in order of time, rounds by id across packs, topics in order of their sections', () => {
    const compared = compare([
      report(20, [round('b', 0.9, { section: '10-1' }), round('a', 0.7)]),
      report(10, [round('a', 0.5), round('c', null)]),
    ]);
    expect(compared.columns.map(({ atMs }) => atMs)).toEqual([10, 20]);
    expect(compared.topics.map(({ section, rounds: own }) => [section, own.map(({ id }) => id)])).toEqual([
      ['1-1', ['a', 'c']],
      ['10-1', ['b']],
    ]);
    const [first] = compared.topics;
    expect(first?.rounds[0]?.cells.map((cell) => cell?.facility)).toEqual([0.5, 0.7]);
    expect(first?.rounds[1]?.cells).toEqual([null, null]);
    expect(compared.all.map((cell) => cell?.facility.toFixed(2))).toEqual(['0.50', '0.80']);
    expect([change(first?.cells ?? []), change([null, { facility: 1, boards: 1 }])]).toEqual([20, null]);
  });

  it('keep apart two rounds of one id, take the newest of one that was replayed, and leave out what did not count', () => {
    const other = { ko: '다른', en: 'Another' };
    const compared = compare([
      report(10, [round('a', 0.1, { isCounted: false }), round('a', 0.2), round('a', 0.4)]),
      report(20, [round('a', 0.9, { title: other }), round('a', 0.3, { kind: 'match', isCounted: false })]),
    ]);
    const cells = compared.topics[0]?.rounds.map((one) => one.cells.map((cell) => cell?.facility ?? null));
    expect(cells).toEqual([
      [0.4, null],
      [null, 0.9],
    ]);
  });
});
