// Which names are refused as rude, and which are names of people, places and things; and what each seat hears of others.
import { describe, expect, it } from 'vitest';
import { isRude } from '../../server/socket/names.ts';
import type { TestClient } from '../helpers/client.ts';
import { gather, startServer, toPlay } from '../helpers/podium.ts';

describe('a name', () => {
  it.each(
    '시발|시1발|시 발|ㅅㅂ|씨~발|ㅅㅣㅂㅏㄹ|병.신|지 랄|이 새끼|개새끼|새끼야|니미|보지|뒤져라|닥쳐|ㅗㅗ|느금마|시발 점심|씹새끼|퍽큐|SSIBAL|fuck|f u c k|f.u.c.k|sh1t|n1gger|ｆｕｃｋ|Fuck 2'.split(
      '|',
    ),
  )('is refused as rude: %s', (name) => {
    expect(isRude(name)).toBe(true);
  });

  it.each(
    '별|김범주|성기훈|조지아|남궁민|제갈공명|신지한|시발점|시바견|새끼손가락|새끼 고양이|보지 못한 길|가보지 않은 길|미니미|산호로드|번호로|전염병 연구|다시 발레|건강 간식|건강간식|남자지만|바보지만|곱씹는 사람|에밀 졸라|유니섹스|Scunthorpe|Essex|Cassandra|Hitchcock|Matsushita|Nigel|Dick|Cummings|Shital|Phuc Nguyen|Kim Bum-suk|Dong-hyun|J K Rowling|A B C|선원 455|3반 5455|Class 455|4 5 5'.split(
      '|',
    ),
  )('is let in: %s', (name) => {
    expect(isRude(name)).toBe(false);
  });
});

const rosterOf = (host: TestClient) => host.mirror.get('roster.0') ?? [];
/** What came since, as text. */
const since = (client: TestClient, from: number) => client.frames.slice(from).join('\n');

describe('more time', () => {
  it('is between a person and the host: no other page hears a word, from asking to playing', async () => {
    const server = await startServer();
    const group = await gather(server, 4);
    const { host, players, opened } = group;
    const [asker, mate, other] = players as [TestClient, TestClient, TestClient];
    const wall = await server.screen(opened);
    // Counts and crews of the joins leave gathered: from here on it is quiet.
    await server.passing(() =>
      [mate, other, wall].every(({ mirror }) => mirror.get('counts')?.players === 4),
    );
    const froms = [mate, other, wall].map((client) => client.frames.length);
    await asker.ask({ type: 'wishFactor', factor: 2 });
    await server.passing(() => rosterOf(host).some(({ wantsFactor }) => wantsFactor === 2));
    await host.ask({ type: 'setFactor', who: 'seat', number: asker.seat, factor: 1.5 });
    await asker.until(() => asker.get('me').factor === 1.5);
    await server.passing(() => rosterOf(host).some(({ factor }) => factor === 1.5));
    for (const [i, client] of [mate, other, wall].entries()) expect(since(client, froms[i] ?? 0)).toBe('');
    await toPlay(group);
    await asker.until(() => asker.mirror.get('board') !== null);
    expect(asker.get('board').allowedMs).toBe(1.5 * asker.get('task').seconds * 1000);
    // The crew has one clock; whose it is, nobody hears, and other crews and the wall not even that.
    for (const client of [mate, other, wall])
      expect(client.frames.join()).not.toMatch(/"factor":1\.5|"wantsFactor":2/);
    expect(other.get('board').allowedMs).toBe(other.get('task').seconds * 1000);
    expect(wall.frames.join()).not.toContain(`${asker.get('board').deadlineAtMs}`);
  });

  it('is asked for with the join, and is so at once where nobody leads', async () => {
    const server = await startServer();
    const live = await server.open();
    const host = await server.host(live);
    const phone = await server.connect({ code: live.code });
    await phone.ask({ type: 'join', name: '미나', wantsFactor: 0 });
    await phone.until(() => phone.mirror.get('me') !== null);
    expect(phone.get('me')).toMatchObject({ factor: 1, wantsFactor: 0 });
    await server.passing(() => rosterOf(host)[0]?.wantsFactor === 0);
    const study = await server.open('study');
    const alone = await server.connect({ code: study.code });
    await alone.ask({ type: 'join', name: '미나', wantsFactor: 2 });
    await alone.until(() => alone.mirror.get('me')?.factor === 2);
  });
});

const NAMES = ['가을하늘', '겨울바다', '여름나무'];

/** Lobby, play, reveal with all its steps, standings, twice, and the finish, with people who come and are renamed. */
async function evening(settings: object) {
  const server = await startServer();
  const opened = await server.open('live', { settings: { formation: 'auto', ...settings } });
  const host = await server.host(opened);
  const wall = await server.screen(opened);
  const players: TestClient[] = [];
  for (const [i, name] of NAMES.entries()) {
    const phone = await server.connect({ code: opened.code });
    await phone.ask({ type: 'join', name, number: `2023777${i}` });
    await phone.until(() => phone.mirror.get('me') !== null);
    players.push(phone);
  }
  await server.passing(() => wall.mirror.get('fleet.0')?.[0]?.members !== undefined);
  const step = async (type: 'next' | 'endRound', phase: Parameters<TestClient['phase']>[0]) => {
    await host.ask({ type, phaseNo: host.phaseNo });
    await wall.phase(phase);
  };
  for (let round = 0; round < 2; round++) {
    await toPlay({ server, opened, host, players });
    const claims = await server.connect({ code: opened.code });
    await claims.ask({ type: 'claimSeat', name: NAMES[2] as string, number: '20237772' });
    await server.passing(() => host.mirror.get('claims') !== null);
    await claims.close();
    await step('endRound', 'reveal');
    for (const shown of [1, 2, 3] as const)
      await host.ask({ type: 'revealStep', phaseNo: host.phaseNo, step: shown });
    await step('next', 'standings');
    await host.ask({ type: 'renameSeat', seat: 2, name: `${NAMES[0]}${round}` });
    if (round === 0) await step('next', 'briefing');
  }
  await host.ask({ type: 'end', phaseNo: host.phaseNo });
  await wall.phase('finished');
  await server.passing(() => wall.mirror.get('finish') !== null);
  return { host, wall, players };
}

describe('the wall', () => {
  it.each([1, 2])(
    'names nobody in any frame of a whole game where the host wants ships only (ships of %i)',
    async (teamSize) => {
      const { wall, host } = await evening({ teamSize, wallNames: 'teams', nameField: 'numberName' });
      expect(host.frames.join()).toContain('20237770 가을하늘');
      for (const name of [...NAMES, '2023777']) expect(wall.frames.join(), name).not.toContain(name);
    },
  );

  it('names people where it may, each for themselves, and never their numbers', async () => {
    const { wall, players } = await evening({ teamSize: 1, wallNames: 'people', nameField: 'numberName' });
    for (const name of NAMES) expect(wall.frames.join()).toContain(name);
    expect(wall.get('finish').podium.map(({ who }) => who)).toContain('가을하늘1');
    for (const client of [wall, ...players]) expect(client.frames.join()).not.toContain('2023777');
  });

  it('hears nothing of who asks for a seat once the group leads itself', async () => {
    const server = await startServer();
    const { opened, host, players } = await gather(server, 2);
    const wall = await server.screen(opened);
    await host.close();
    await server.passing(() => wall.get('room').hostAwaySinceMs !== null, 1_000);
    server.clock.advance(60_000);
    for (const phone of players)
      await phone.ask({ type: 'vote', phaseNo: phone.phaseNo, what: 'pace', on: true });
    await wall.until(() => wall.get('room').pace === 'group');
    const claimant = await server.connect({ code: opened.code });
    await claimant.ask({ type: 'claimSeat', name: 'Player 1' });
    await players[1]?.until(() => players[1]?.mirror.get('claims')?.asking[0]?.name === 'Player 1');
    for (const client of [wall, claimant]) expect(client.frames.join()).not.toContain('"asking"');
  });
});
