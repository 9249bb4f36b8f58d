// A page of an older build: it loads itself again once, and never twice for the same reason, also where nothing can be
// stored. Unsettled commands wait in their shelf (shelf.ts). When a page is too old is said by ../state/listener.ts (the
// protocol) and by `loadPart` (a part of it is gone from the server). What people read then is common.pageOld.
import { type ReadonlySignal, signal } from '@preact/signals';
import { readStored, store } from './storage.ts';

const RELOADED = 'podium.reloadedFor';

const old = signal(false);
/** This page is an old one, and loading it again has not helped. */
export const isPageOld: ReadonlySignal<boolean> = old;

interface Kept {
  podiumReloadedFor?: string;
}

/** False: it has been done for this reason, or nobody could remember that it was: then the page has to say so. */
export function reloadsOnce(why: string, reload: () => void): boolean {
  if (readStored('session', RELOADED) === why || inHistory() === why) {
    old.value = true;
    return false;
  }
  store('session', RELOADED, why);
  // The history's state outlives a reload too, and works where storage is refused.
  if (!keepInHistory(why) && !isInSession(why)) {
    old.value = true;
    return false;
  }
  reload();
  return true;
}

const inHistory = () => (globalThis.history?.state as Kept | null | undefined)?.podiumReloadedFor;

function keepInHistory(why: string): boolean {
  try {
    const state = (globalThis.history?.state ?? {}) as Kept;
    globalThis.history?.replaceState({ ...state, podiumReloadedFor: why }, '');
  } catch {
    return false;
  }
  return inHistory() === why;
}

function isInSession(why: string): boolean {
  try {
    return globalThis.sessionStorage.getItem(RELOADED) === why;
  } catch {
    return false;
  }
}

/** The script that the page began with: its name changes with every build. */
const entry = (): string | null =>
  globalThis.document?.querySelector<HTMLScriptElement>('script[type="module"][src]')?.getAttribute('src') ??
  null;

/** True when the server is there and its page begins with another script. */
async function isOtherBuild(mine: string): Promise<boolean> {
  try {
    const answer = await fetch('/', { cache: 'no-store' });
    return answer.ok && !(await answer.text()).includes(mine);
  } catch {
    return false;
  }
}

/** A part of the page that is loaded when it is needed. Rejects as `load` does, after it has looked for a newer build. */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const mine = entry();
    // Without a network a reload would leave nothing at all.
    if (mine !== null && (await isOtherBuild(mine)) && reloadsOnce(mine, () => globalThis.location.reload()))
      return new Promise(() => {});
    throw error;
  }
}
