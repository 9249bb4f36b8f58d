// The dialogs and panels of the host, in the lobby and while a round runs. What is behind them is client/screens/host/.
import type { Page } from 'playwright-core';
import { button } from '../../../test/browser/words.ts';
import type { Screen } from '../catalog.ts';
import { all, type Crew, type Pages } from '../crew.ts';

type Hosts = Partial<Pages>;

async function shown(
  crew: Crew,
  hosts: Hosts,
  screen: Screen<'host'>,
  open: (page: Page) => Promise<unknown>,
) {
  for (const page of all(hosts)) await open(page);
  await crew.whileStill(() => crew.take('host', screen, hosts));
}

async function closed(hosts: Hosts): Promise<void> {
  for (const page of all(hosts)) {
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }
}

export async function lobbyDialogs(crew: Crew, hosts: Hosts): Promise<void> {
  await shown(crew, hosts, 'links', (page) => button(page, 'host.links').click());
  await shown(crew, hosts, 'links-secret', async (page) => {
    await button(page, 'host.showSecret').click();
    await page
      .locator('.h-secret')
      .last()
      .evaluate((secret) => secret.scrollIntoView({ block: 'start' }));
  });
  await closed(hosts);
  await shown(crew, hosts, 'people', (page) => button(page, 'host.people').click());
  await shown(crew, hosts, 'person', (page) => page.locator('.h-person summary').first().click());
  await closed(hosts);
  const settings = (page: Page) => page.locator('.h-setup');
  for (const page of all(hosts)) await settings(page).locator('summary').click();
  const top = (page: Page) => settings(page).evaluate((one) => one.scrollIntoView({ block: 'start' }));
  await crew.take('host', 'settings', hosts, top);
  await crew.take('host', 'plan', hosts, (page) =>
    page.locator('.h-o-plan').evaluate((one) => one.scrollIntoView({ block: 'start' })),
  );
  for (const page of all(hosts)) await settings(page).locator('summary').click();
}

export async function dialogs(crew: Crew, hosts: Hosts): Promise<void> {
  await shown(crew, hosts, 'team', (page) => page.locator('.tile').first().click());
  await closed(hosts);
  await shown(crew, hosts, 'more', (page) => button(page, 'host.more').click());
  await closed(hosts);
  await shown(crew, hosts, 'confirm', (page) => button(page, 'host.step.endRound').click());
  await closed(hosts);
  const [first] = all(hosts) as [Page];
  await button(first, 'host.insightOpen').click();
  await shown(crew, hosts, 'insight', (page) => page.locator('.h-inside').waitFor());
  await button(first, 'host.insightClose').click();
}
