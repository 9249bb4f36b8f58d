// Starts the Chromium of this machine for a test file; which one that is, is decided in scripts/browser/.
// Contexts and pages (sizes, touch, language) are the test's own, so that a file shows the devices it plays on.
import { type Browser, chromium } from 'playwright-core';
import { browserFlags, provideBrowser } from '../../scripts/browser/provide.ts';

/** A headless browser, to be closed by the caller. Throws the line that says what to install when there is none. */
export async function launchBrowser(extraFlags: readonly string[] = []): Promise<Browser> {
  const browser = await provideBrowser({ mayInstall: false });
  if ('problem' in browser) throw new Error(browser.problem);
  return chromium.launch({
    executablePath: browser.path,
    args: [...browserFlags(), ...extraFlags],
    env: { ...process.env, ...browser.env } as Record<string, string>,
  });
}
