// The tree that screen readers read, as lines of text.
import type { Page } from 'playwright-core';

/** What a screen reader meets, in its order: role, name and states of everything that is named. */
export async function treeOf(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as {
    nodes: {
      ignored: boolean;
      role?: { value: string };
      name?: { value: string };
      properties?: { name: string; value: { value: unknown } }[];
    }[];
  };
  return nodes
    .filter(({ ignored, role }) => !ignored && role && !['StaticText', 'InlineTextBox'].includes(role.value))
    .map(({ role, name, properties = [] }) => {
      const states = properties
        .filter(
          (one) =>
            ['pressed', 'disabled'].includes(one.name) &&
            one.value.value !== false &&
            one.value.value !== 'false',
        )
        .map((one) => one.name);
      return [role?.value, name?.value, ...states].filter(Boolean).join(' · ');
    });
}
