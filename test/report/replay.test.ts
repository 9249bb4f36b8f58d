// `npm run replay` as an operator runs it: the printed text of a whole game, up to a commit, as JSON, step by step, and in
// the language of the cards; and what it says where there is nothing to tell.
import { beforeAll, describe, expect, it } from 'vitest';
import { lineOf } from '../../server/report/replay/print.ts';
import { sentenceTypes } from '../../server/report/replay/sentences.ts';
import { currentVersions } from '../../shared/game/upcast.ts';
import { Harbour } from '../fixtures/evening.ts';
import { keptRooms } from '../fixtures/kept.ts';
import { tell } from '../fixtures/record.ts';
import { layDownIn, runScript, stored, tempDir } from './places.ts';
import { withDatabase } from './tampering.ts';

const study = stored('log-v1/study');
const review = stored('log-v1/review');
const CODE = study.index.joinCode;
let dir = '';
beforeAll(async () => {
  dir = await layDownIn(tempDir(), [study, review]);
});
const replay = (args: string[], input = '', of = dir) => runScript('replay.ts', args, of, input);

const ROUND = `Room ${study.commits[0]?.room}, “Harbour”, Monday, 23 November 2026 (UTC)

09:00:00     1  lobby       a study room opens, join code ${CODE}, 2 rounds planned
09:00:00     2  lobby       Bora (seat 2) comes aboard, team 1 Busan
09:00:00     3  lobby       Cho (seat 3) comes aboard, team 1 Busan
09:00:00     4  lobby       Dan (seat 4) comes aboard, team 1 Busan
09:00:00     5  lobby       Bora (seat 2) votes to go on
09:00:00     6  lobby       Cho (seat 3) votes to go on
09:00:00     6  briefing    round 1, “Rolling out”, its key sealed as 89d7e2ff1752…
09:00:00     7  briefing    Bora (seat 2) votes to go on
09:00:00     8  briefing    Cho (seat 3) votes to go on
09:00:00     8  briefing    3-2-1
09:00:03     9  play        play begins: 1 board
09:00:04    10  play        Bora (seat 2) puts “Build” first
09:00:06    11  play        Cho (seat 3) puts “Push” after “Build”
09:00:06    12  play        Bora (seat 2) adds 30 s
09:00:21    13  play        Bora (seat 2) is away
09:00:36    14  play        Cho (seat 3) is away
09:00:51    15  play        Dan (seat 4) is away
09:00:51    15  play        the server pauses
09:05:51    16  play        Bora (seat 2) is here
09:05:51    17  play        Cho (seat 3) is here
09:05:51    18  play        Dan (seat 4) is here
09:05:51    19  play        Cho (seat 3) goes on
09:05:56    20  play        Dan (seat 4) puts “Apply” after “Push”
09:05:58    21  play        Bora (seat 2) is ready
09:05:58    22  play        Cho (seat 3) is ready
09:05:58    22  play        team 1 Busan is about to lock
09:06:01    23  play        team 1 Busan has locked
09:06:01    23  play        scores: team 1 Busan 3 of 3, 1000 points
09:06:01    23  reveal      the reveal begins
`;

describe('a replay', () => {
  it('tells a game event by event, up to a commit if it is asked to', async () => {
    expect(await replay([CODE, '--lang', 'en', '--to', '23'])).toEqual({ code: 0, err: '', out: ROUND });
    const whole = await replay([study.commits[0]?.room ?? '', '--lang', 'en']);
    expect(whole.out.startsWith(ROUND)).toBe(true);
    expect(whole.out.trimEnd().split('\n').at(-1)).toBe('09:07:47    37  finished    the room is finished');
  });

  it('names cards in Korean unless it is told otherwise', async () => {
    const { out } = await replay([CODE, '--to', '11']);
    expect(out).toContain('Bora (seat 2) puts “빌드” first');
    expect(out).toContain('Cho (seat 3) puts “푸시” after “빌드”');
  });

  it('gives one JSON object an event, without hashes and connections', async () => {
    const { out, code } = await replay([CODE, '--json']);
    expect(code).toBe(0);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(50);
    expect(lines[11]).toEqual({
      seq: 10,
      at: '2026-11-23T09:00:04.700Z',
      phase: 'play',
      phaseNo: 2,
      says: 'Bora (seat 2) puts “빌드” first',
      event: expect.objectContaining({
        type: 'moved',
        board: 1,
        move: { do: 'place', card: 0, after: null },
      }),
    });
    expect(out).not.toMatch(/"(?:hash|hostHash|screenHash|connection)"/);
  });

  it('steps through a game with Enter, jumps to a commit, and shows every board', async () => {
    const { out, code } = await replay([CODE, '--step', '--lang', 'en'], '\n20\n\nq\n');
    expect(code).toBe(0);
    expect(out).toContain('    1  lobby       a study room opens');
    expect(out).toContain('    2  lobby       Bora (seat 2) comes aboard');
    expect(out).not.toContain('    3  lobby');
    expect(out).toContain(`   20  play        Dan (seat 4) puts “Apply” after “Push”
── play, round 1 “Rolling out”, 3 of 3 here
   team 1 Busan (open)
     1. “Build”
     2. “Push”
     3. “Apply”
     tray: “Pray”
`);
    expect(out).toContain(`Bora (seat 2) is ready
── play, round 1 “Rolling out”, 3 of 3 here
   team 1 Busan (open, 1 ready)`);
    expect(out).not.toContain('Cho (seat 3) is ready');
  });

  it('shows boards of every kind, and of people who answer alone', async () => {
    const code = review.index.joinCode;
    const alone = await replay([code, '--step', '--lang', 'en'], '17\nq\n');
    expect(alone.out).toContain('   Eun (seat 2) (open)\n     “containerd”: “High” × “CRI”');
    expect(alone.out).toContain('     tray: “containerd”, “runc”, “crun”');
    const chosen = await replay([study.index.joinCode, '--step', '--lang', 'en'], '32\nq\n');
    expect(chosen.out).toContain('     [x] “They share a kernel”\n     [ ] “They boot”');
  });

  it('ends by itself when the game does, and shows who has how many points', async () => {
    const { out, code } = await replay([CODE, '--step'], '\n'.repeat(60));
    expect(code).toBe(0);
    expect(out).toContain(
      '── finished, round 2 “맞는 말 모두”, 3 of 3 here\n   team 1 부산호: 1667 points (Bora, Cho, Dan)',
    );
  });

  it('has a sentence for every event type, and none that shows a gap', () => {
    expect([...sentenceTypes].sort()).toEqual(Object.keys(currentVersions).sort());
    for (const { stored: room } of keptRooms())
      for (const step of tell(room)) {
        const line = lineOf(step, { lang: 'en', timeZone: 'UTC' });
        expect(line).not.toMatch(/undefined|null|NaN|\[object|“”/);
      }
  });
});

describe('a replay that cannot be told', () => {
  it('explains itself and ends with 2', async () => {
    for (const args of [[], [CODE, '--to', 'x'], [CODE, '--lang', 'fr'], [CODE, '--loud'], ['NOCODE']]) {
      const ran = await replay(args);
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toContain('npm run replay -- ROOM');
    }
  });

  it('says that a room was deleted, or where it is damaged', async () => {
    const other = await layDownIn(tempDir(), [study, review]);
    const harbour = await Harbour.open(other, 'deleting');
    await harbour.log.deleteRoom(study.commits[0]?.room ?? '', 5);
    await harbour.close();
    withDatabase(other, (db) => db.exec("UPDATE log SET body = replace(body, 'e', 'x') WHERE seq = 7"));
    expect(await replay([study.commits[0]?.room ?? ''], '', other)).toMatchObject({
      code: 1,
      err: expect.stringContaining('was deleted: nothing of it is left'),
    });
    const damaged = await replay([review.commits[0]?.room ?? ''], '', other);
    expect(damaged).toMatchObject({ code: 1, err: expect.stringContaining('commit 7') });
  });
});
