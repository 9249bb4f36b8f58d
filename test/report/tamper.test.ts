// One changed byte is found, with its room and commit: in bodies, times, words, packs, hashes and the columns beside the log;
// and so is a log that was rewritten with a correct chain. What cannot be found is said here, too.
import { beforeAll, describe, expect, it } from 'vitest';
import { layDownIn, stored, tempDir } from './places.ts';
import { afterSql, type Found, find, type RawCommit, rewritten } from './tampering.ts';

/** The live room: 114 commits, among them scored rounds of every kind. */
const room = stored('log-v1/live');
const NAME = room.commits[0]?.room as string;
let dir = '';
beforeAll(async () => {
  dir = await layDownIn(tempDir(), [room]);
});

const at = (found: Found, seq: number | null): string =>
  found.findings
    .filter((one) => one.seq === seq)
    .map(({ what }) => what)
    .join('; ');

it('finds nothing where nothing was done', () => {
  expect(afterSql(dir, 'SELECT 1')).toMatchObject({ isWell: true, findings: [], damage: [] });
});

describe('a row that was changed', () => {
  it.each([
    ['a letter of a body', `UPDATE log SET body = replace(body, 'type', 'tipe') WHERE seq = 45`, 45],
    ['a space in a body', `UPDATE log SET body = body || ' ' WHERE seq = 20`, 20],
    ['the time of a commit', 'UPDATE log SET at = at + 1 WHERE seq = 30', 30],
    ['the version of a commit', 'UPDATE log SET version = 0 WHERE seq = 31', 31],
    ['the hash of a commit', `UPDATE log SET hash = zeroblob(32) WHERE seq = 32`, 32],
    ['a commit that is gone', 'DELETE FROM log WHERE seq = 33', 33],
    ['the first commit that is gone', 'DELETE FROM log WHERE seq = 1', 1],
    ['a word', `UPDATE word SET text = 'Minb' WHERE n = 1`, 3],
    ['a salt', 'UPDATE word SET salt = zeroblob(16) WHERE n = 2', 4],
    ['the text of the pack', `UPDATE pack SET text = replace(text, 'runc', 'rung')`, 1],
    ['the hash of the pack', `UPDATE pack SET hash = replace(hash, 'a', 'b')`, 1],
    ['the name of the room', `UPDATE room SET name = name || 'x'`, 1],
    ['the join code', `UPDATE room SET join_code = 'ACDEFG'`, null],
    ['the time of opening', 'UPDATE room SET opened_at = opened_at - 1', null],
    ['the time of the finish', 'UPDATE room SET finished_at = finished_at + 1', null],
    ['a room called unfinished', 'UPDATE room SET finished_at = NULL', null],
    ['a next deadline', 'UPDATE room SET next_deadline = 5', null],
    ['how far a room has come', "UPDATE room SET stands = 'lobby'", null],
    ['the number of a word', 'UPDATE word SET n = 99 WHERE n = 3', null],
    ['a word too many', `INSERT INTO word SELECT room, 50, 'x', salt FROM word WHERE n = 1`, null],
    ['a room called deleted', 'UPDATE room SET deleted_at = 5, head_seq = 114, head_hash = zeroblob(32)', 1],
    ['a commit of another room', 'UPDATE log SET room = 7 WHERE seq = 50', 50],
  ])('is found: %s', (_, sql, seq) => {
    const found = afterSql(dir, sql);
    expect(found.isWell).toBe(false);
    expect(at(found, seq), found.text).not.toBe('');
    expect(found.text).toContain(seq === null ? 'beside the log: ' : `commit ${seq}: `);
  });

  it('is named with its room', () => {
    expect(afterSql(dir, 'UPDATE log SET at = at + 1 WHERE seq = 30').text).toContain(`✗ room ${NAME}`);
  });

  it('is found in the last commit, for which no later one vouches', () => {
    expect(at(afterSql(dir, `UPDATE log SET body = body || ' ' WHERE seq = 114`), 114)).toContain('bytes');
  });
});

describe('a log that ends too early', () => {
  it('is found by the index, which knows that the room is finished', () => {
    const found = afterSql(dir, 'DELETE FROM log WHERE seq = 114');
    expect(at(found, null)).toContain('finish');
  });

  it('is found by the words of the commit that is gone', () => {
    const found = afterSql(dir, 'DELETE FROM log WHERE seq > 5; UPDATE room SET finished_at = NULL');
    expect(at(found, null)).toContain('the commit that named it is missing');
  });

  it('is not found where the index and the words were made to fit: only the hash kept elsewhere tells', () => {
    const found = afterSql(
      dir,
      'DELETE FROM log WHERE seq > 1; DELETE FROM word; UPDATE room SET finished_at = NULL, stands = NULL',
    );
    expect(found.isWell).toBe(true);
    expect(found.text).toContain(`newest commit 1, hash ${room.commits[0]?.hash}`);
  });
});

const rewrite = (edit: (commits: RawCommit[]) => RawCommit[] | undefined) => rewritten(dir, edit);

/** Rewrites one event in place; gives what is said of its commit. */
function changed(type: string, change: (event: Record<string, never>) => void, nth = 0): string {
  let seq = 0;
  const found = rewrite((commits) => {
    const place = find(commits, type, nth);
    seq = place.seq;
    change(place.event as never);
    return undefined;
  });
  return at(found, seq);
}

// biome-ignore lint/suspicious/noExplicitAny: whoever tampers asks no types.
type Any = any;

describe('a log that was rewritten with a correct chain', () => {
  it('passes when nothing was changed: the chain alone proves nothing against its author', () => {
    expect(rewrite(() => undefined)).toMatchObject({ isWell: true });
  });

  it('is found by its scores', () => {
    const swapped = changed('roundScored', ({ boards }: Any) => {
      [boards[0].points, boards[1].points] = [boards[1].points, boards[0].points];
    });
    expect(swapped).toMatch(/points of team 1 is stored as \d+, and its board makes \d+/);
    expect(swapped).toMatch(/points of team 2 is stored as/);
    expect(changed('roundScored', ({ boards }: Any) => (boards[0].accuracy = 0.5))).toContain(
      'accuracy of team 1',
    );
    expect(changed('roundScored', ({ boards }: Any) => boards[0].right++)).toContain('right of team 1');
    expect(changed('roundScored', ({ boards }: Any) => boards[0].of++)).toContain('of of team 1');
    expect(changed('roundScored', ({ boards }: Any) => boards[0].ranMs++)).toContain('ranMs of team 1');
    expect(changed('roundScored', ({ boards }: Any) => (boards[0].method = 'best'))).toContain(
      'method of team 1',
    );
    expect(changed('roundScored', ({ boards }: Any) => boards.pop())).toContain('has a board and no score');
    expect(changed('roundScored', ({ boards }: Any) => boards.push(boards[0]))).toContain('two scores');
    expect(changed('roundScored', ({ boards }: Any) => (boards[0].board = 9))).toContain(
      'a score and no board',
    );
  });

  it('names a grader that this version does not have, and does not call that a wrong score', () => {
    const said = changed('roundScored', ({ boards }: Any) => (boards[0].grader = 9));
    expect(said).toContain('grader version 9, which this version of Podium does not have');
    expect(said).not.toContain('is stored as');
  });

  it('is found by the seals', () => {
    const found = rewrite((commits) => {
      const [one, other] = [find(commits, 'roundBriefed', 0).event, find(commits, 'roundBriefed', 1).event];
      [one.nonce, other.nonce] = [other.nonce, one.nonce];
      return undefined;
    });
    expect(
      found.findings.filter(({ what }) => what.includes('not the hash of its nonce and its key')),
    ).toHaveLength(2);
    expect(changed('roundBriefed', (event: Any) => (event.commitment = '0'.repeat(64)))).toContain(
      'commitment',
    );
    expect(changed('roundBriefed', (event: Any) => (event.seed = '0'.repeat(32)))).toContain('seed');
    expect(changed('roundBriefed', (event: Any) => (event.nonce = 'xyz'))).toContain('nonce');
  });

  it('is found by what nobody could have done', () => {
    expect(changed('moved', (event: Any) => (event.by.seat = 4))).toContain('not one of its people');
    expect(changed('moved', (event: Any) => delete event.by)).toContain('by nobody');
    expect(changed('moved', (event: Any) => (event.by.n = 1), 1)).toContain('a second time');
    expect(changed('boardLocked', (event: Any) => (event.d = -2_900))).toContain('before its time');
    expect(changed('boardsClosed', (event: Any) => (event.allowedMs = 900_000))).toContain(
      'before their deadline',
    );
    expect(changed('revealStarted', (event: Any) => (event.type = 'standingsShown'))).toContain(
      'in the phase play',
    );
  });

  it('is found by a move that was taken out, put in or put in late', () => {
    const without = rewrite((commits) => {
      const { seq, event } = find(commits, 'moved', 2);
      const commit = commits[seq - 1] as RawCommit;
      commit.events = commit.events.filter((one) => one !== event);
      return commits.filter(({ events }) => events.length > 0);
    });
    expect(without.findings.some(({ what }) => what.includes('is stored as'))).toBe(true);
    const late = rewrite((commits) => {
      const { seq } = find(commits, 'boardLocked');
      const { event } = find(commits, 'moved');
      const by = { ...event.by, n: 1000 };
      commits[seq - 1]?.events.push({ ...event, by, move: { do: 'return', card: 0 } });
      return undefined;
    });
    expect(late.text).toContain('moved on board 1 after it was locked');
  });

  it('is found by a key that is shown too early', () => {
    const found = rewrite((commits) => {
      const { seq } = find(commits, 'roundScored');
      const commit = commits[seq - 1] as RawCommit;
      commit.events = commit.events.filter(({ type }) => type !== 'roundScored');
      return undefined;
    });
    expect(found.text).toContain('the key is shown before the boards have their scores');
    const open = rewrite((commits) => {
      const scored = find(commits, 'roundScored', 1);
      delete scored.event.by;
      return undefined;
    });
    expect(open.text).toMatch(/the round is over while board \d is open and its people are here/);
  });

  it('is called unreadable where an event is of a later version, and no event is skipped', () => {
    for (const change of [(event: Any) => (event.v = 2), (event: Any) => (event.type = 'flown')]) {
      const found = rewrite((commits) => {
        change(find(commits, 'moved').event);
        return undefined;
      });
      expect(found.findings).toHaveLength(1);
      expect(found.text).toContain('is not known to this version of Podium');
    }
  });

  it('does not end the check of a room where an event makes no sense at all', () => {
    const found = rewrite((commits) => {
      const { event } = find(commits, 'teamsFormed');
      event.placed = 7;
      return undefined;
    });
    expect(found.text).toContain('does not fit what came before it');
  });
});
