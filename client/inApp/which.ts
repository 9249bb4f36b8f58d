// In which app's own window the page was opened, by what its browser calls itself, and how that app is asked to open a link
// in a browser of the phone. Such windows forget seats when they are closed, and some have no clipboard; the game itself
// works in them. What is offered is Notice.tsx.

export type App = 'kakao' | 'naver' | 'instagram' | 'facebook' | 'line';
export interface Window {
  readonly app: App;
  readonly system: 'android' | 'ios' | 'other';
}

const APPS: readonly [App, RegExp][] = [
  ['kakao', /KAKAOTALK/i],
  ['naver', /NAVER\(inapp/i],
  ['instagram', /Instagram/],
  ['facebook', /FBAN|FBAV|FB_IAB/],
  ['line', /\bLine\//],
];

/** Null in a browser of its own. */
export function windowOf(userAgent: string): Window | null {
  const app = APPS.find(([, mark]) => mark.test(userAgent))?.[0];
  if (app === undefined) return null;
  const system = /Android/.test(userAgent) ? 'android' : /iPhone|iPad|iPod/.test(userAgent) ? 'ios' : 'other';
  return { app, system };
}

/**
 * The address that makes the app open `link` outside, null where only its own menu does.
 * KakaoTalk and Line have ways of their own on both systems; the others follow an intent, which Android alone knows.
 */
export function wayOut(link: string, { app, system }: Window): string | null {
  if (app === 'kakao') return `kakaotalk://web/openExternal?url=${encodeURIComponent(link)}`;
  if (app === 'line') {
    const url = new URL(link);
    url.searchParams.set('openExternalBrowser', '1');
    return url.href;
  }
  if (system !== 'android') return null;
  const [scheme = 'https', rest = ''] = link.split('://');
  // Android reads from the last "#" on: the link keeps its own fragment, where the seat code is.
  return `intent://${rest}#Intent;scheme=${scheme};action=android.intent.action.VIEW;category=android.intent.category.BROWSABLE;end`;
}
