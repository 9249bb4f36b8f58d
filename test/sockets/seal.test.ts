// What was sealed before play is what is opened at the reveal, through the whole server: rules, batches and chance together.
// How a page judges it is test/client/seal.
import { expect, it } from 'vitest';
import { sealOf } from '../../client/net/seal.ts';
import { gather, startServer, toPlay } from '../helpers/podium.ts';

it('opens at the reveal what was sealed in the briefing', async () => {
  const server = await startServer();
  const people = await gather(server, 2);
  const { host } = people;
  await host.ask({ type: 'start', phaseNo: host.phaseNo });
  await host.phase('briefing');
  const { commitment } = host.get('task');
  await toPlay(people);
  await host.ask({ type: 'endRound', phaseNo: host.phaseNo });
  await host.phase('reveal');
  await host.ask({ type: 'revealStep', phaseNo: host.phaseNo, step: 3 });
  await host.until(() => host.get('reveal').opening !== null);
  const { opening } = host.get('reveal');
  expect(opening && sealOf(opening)).toBe(commitment);
});
