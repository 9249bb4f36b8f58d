// What comes behind the first page, in the order in which it would be missed: on a phone the ship, then the boards, so
// that neither the lobby nor the first round waits on bad wifi; the typeface last, since text never waits for it. One
// after the other: together they would share a slow line, and the first would come as late as the last. A part that
// does not come is loaded again when it is needed, and said then (faces.tsx, screens/phone/LazyBoard.tsx).
import { Aboard } from './faces.tsx';
import { install } from './install.ts';
import type { Route } from './routes.ts';
import { loadFont } from './ui/font.ts';

const PHONE: readonly (() => Promise<unknown>)[] = [Aboard.ahead, loadBoards];

async function loadBoards(): Promise<void> {
  const { boards } = await import('./boards/index.ts');
  for (const load of Object.values(boards)) await load();
}

export function loadAhead(face: Route['face']): void {
  whenIdle(async () => {
    for (const part of face === 'phone' ? PHONE : []) await part().catch(() => {});
    if (!savesData()) loadFont();
    install();
  });
}

/** The page is drawn and asks for nothing more. Safari has no such call: there the next turn has to do. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) globalThis.requestIdleCallback(act, { timeout: 2_000 });
  else setTimeout(act, 100);
}

/** People who pay for each byte, and have said so, read in the typeface of their phone. */
const savesData = (): boolean =>
  (globalThis.navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
