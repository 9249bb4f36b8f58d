// `npm run bench:page`: figures of the page on bad lines, slow phones and in a full hall, in Chromium against the real
// server. Nothing here fails for being slow: what causes it is asserted in test/browser and test/client. Options: names of
// measurements (slow, crowd, drag, thousand); without any, all of them. The figures of one run stand in docs/page-speed.md.
import { loadavg } from 'node:os';
import { crowd } from './benchPage/crowd.ts';
import { drag } from './benchPage/drag.ts';
import { type Figure, printFigures } from './benchPage/figures.ts';
import { slow } from './benchPage/slow.ts';
import { thousand } from './benchPage/thousand.ts';
import { ensureClientBuilt } from './buildClient.ts';

const MEASURES: Readonly<Record<string, { title: string; measure: () => Promise<Figure[]> }>> = {
  slow: { title: 'The join page at 400 kbit/s and 400 ms, nothing kept', measure: slow },
  drag: { title: 'A card dragged on a phone, processor slowed down 4 times', measure: drag },
  crowd: { title: 'A hall that opens the page at once', measure: crowd },
  thousand: { title: 'A thousand players move, console and wall watch', measure: thousand },
};

const wanted = process.argv.slice(2);
const strange = wanted.filter((name) => !(name in MEASURES));
if (strange.length > 0)
  throw new Error(`unknown: ${strange.join(', ')}. There are: ${Object.keys(MEASURES).join(', ')}.`);
await ensureClientBuilt();
console.log(`Load of this machine: ${loadavg()[0]?.toFixed(1)}`);
for (const [name, { title, measure }] of Object.entries(MEASURES)) {
  if (wanted.length === 0 || wanted.includes(name)) printFigures(title, await measure());
}
