// Inside an app's own window: the note that offers a browser, on the join page and for whoever has a seat, and the way out.
import type { Page } from 'playwright-core';
import { comeAboard } from '../../../test/browser/stage.ts';
import { button } from '../../../test/browser/words.ts';
import { AGENTS } from '../../../test/helpers/agents.ts';
import { all, type Crew } from '../crew.ts';

export async function inApp(crew: Crew): Promise<void> {
  if (!crew.camera.wants('phone')) return;
  const room = await crew.stage.openRoom({ settings: { formation: 'auto', teamSize: 2 } });
  const pages = await crew.each((lang) =>
    crew.open(lang, `/j/${room.code}`, 'hand', { agent: AGENTS['kakao android'] }),
  );
  const on = (run: (page: Page, i: number) => Promise<unknown>) => Promise.all(all(pages).map(run));
  await on((page) => page.locator('aside.in-app').waitFor());
  await crew.take('phone', 'in-app-join', pages);
  await on((page, i) => comeAboard(page, ['민지', 'Ada'][i] ?? 'Bo'));
  await on((page) => page.locator('aside.in-app').waitFor());
  await crew.take('phone', 'in-app', pages);
  await on(async (page) => {
    await button(page, 'inApp.open').click();
    await page.locator('.in-app dialog input').waitFor();
  });
  await crew.take('phone', 'in-app-way', pages);
}
