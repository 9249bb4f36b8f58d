// News that offer a way back while a dialog is open: the browser leaves nothing outside of a modal dialog to be pressed, focused
// or heard, so they come inside. By touch, by keys and in the tree that screen readers read.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Size, Stage } from './stage.ts';
import { treeOf } from './tree.ts';
import { button, either, say } from './words.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const undo = (page: Page) => page.locator('.toast .btn');

/** A console whose list of people has just lost one, and is still open. */
async function removed(size: Size): Promise<{ host: Page; phone: Page }> {
  const room = await stage.openRoom({ settings: { formation: 'auto' } });
  const host = await stage.host(room, size);
  const phone = await stage.phone(room, '민지');
  await button(host, 'host.people').first().click();
  const remove = host.locator('dialog[open]').getByRole('button', { name: either('host.removeOf') });
  await remove.focus();
  await host.keyboard.press('Enter');
  await phone.getByText(say('ko', 'notice.removed')).first().waitFor();
  await undo(host).waitFor();
  return { host, phone };
}
const isBack = (phone: Page) => phone.locator('main.lobby').waitFor();

it('can be tapped where the finger is', async () => {
  const { host, phone } = await removed('smallPhone');
  await undo(host).tap();
  await isBack(phone);
  expect(await host.locator('dialog[open]').count()).toBe(1);
});

it('are reached by Tab, pressed by Enter, and leave the focus in the dialog', async () => {
  const { host, phone } = await removed('laptop');
  const isOnUndo = () => host.evaluate(`document.activeElement.matches('.toast .btn')`);
  for (let n = 0; n < 20 && !(await isOnUndo()); n++) await host.keyboard.press('Tab');
  expect(await isOnUndo()).toBe(true);
  await host.keyboard.press('Enter');
  await isBack(phone);
  expect(await host.evaluate(`document.activeElement.matches('dialog[open] *')`)).toBe(true);
});

it('are in the tree of a screen reader, with the words that are said', async () => {
  const { host } = await removed('laptop');
  const tree = await treeOf(host);
  expect(tree).toContain(`button · ${say('ko', 'host.undo')}`);
  expect(await host.locator('dialog[open] p.sr[aria-live]').textContent()).toBe(
    say('ko', 'host.removed', { name: '민지' }),
  );
});

it('lie in the page again once the dialog is closed', async () => {
  const { host } = await removed('laptop');
  await host.keyboard.press('Escape');
  await host.locator('dialog[open]').waitFor({ state: 'detached' });
  expect(await undo(host).count()).toBe(1);
});
