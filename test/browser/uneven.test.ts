// Ships of unequal crews: the console recommends no points for speed, and one press, at any time, makes it so.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestClient } from '../helpers/client.ts';
import { violationsOn } from './axe.ts';
import { lead } from './leads.ts';
import { Stage } from './stage.ts';
import { button, say } from './words.ts';

let stage: Stage;
const people: TestClient[] = [];

beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(async () => {
  for (const one of people) await one.close();
  await stage.close();
});

it('is said while speed counts, and speed is taken out in the middle of a round, with a way back', async () => {
  const room = await stage.openRoom({ settings: { speedShare: 0.5, formation: 'host', teamSize: 4 } });
  const host = await stage.host(room);
  for (const name of ['Ada', 'Bo', 'Cy', 'Dee'])
    people.push(await (await new TestClient(stage.url, { code: room.code }).ready()).join(name));
  const console = await new TestClient(stage.url, {
    role: 'host',
    room: room.room,
    secret: room.hostSecret,
  }).ready();
  people.push(console);
  const [first, ...others] = people.slice(0, 4) as [TestClient, ...TestClient[]];
  await console.ask({ type: 'moveSeat', seat: first.seat, team: 'new' });
  await console.ask({ type: 'moveSeat', seat: (others[0] as TestClient).seat, team: 'new' });
  for (const one of others.slice(1)) await console.ask({ type: 'moveSeat', seat: one.seat, team: 2 });
  await lead(host, 'start', 'go');
  await button(host, 'host.pause').waitFor();
  await host.getByText(say('ko', 'host.uneven')).waitFor();
  expect(await violationsOn(host)).toEqual([]);
  await button(host, 'host.unevenDo').click();
  await host.getByText(say('ko', 'host.uneven')).waitFor({ state: 'detached' });
  await console.until(() => console.get('room').settings.speedShare === 0);
  await button(host, 'host.undo').click();
  await console.until(() => console.get('room').settings.speedShare === 0.5);
  await host.getByText(say('ko', 'host.uneven')).waitFor();
});
