// Which app's own window a page is in, by user agents as such apps send them, and how each is asked to open a link outside.
import { describe, expect, it } from 'vitest';
import { wayOut, windowOf } from '../../client/inApp/which.ts';
import { AGENTS, BROWSERS } from '../helpers/agents.ts';

const LINK = 'http://192.168.0.7:3000/j/HR7K4M#p=ACDEFG';

describe('the window of an app', () => {
  for (const [name, agent] of Object.entries(AGENTS)) {
    it(`is known: ${name}`, () => {
      const [app, system] = name.split(' ');
      expect(windowOf(agent)).toEqual({ app, system });
    });
  }

  for (const [name, agent] of Object.entries(BROWSERS)) {
    it(`is not taken for one: ${name}`, () => {
      expect(windowOf(agent)).toBeNull();
    });
  }
});

describe('the way out', () => {
  it('is KakaoTalk’s own on both systems, with the whole link in it', () => {
    for (const system of ['android', 'ios'] as const)
      expect(wayOut(LINK, { app: 'kakao', system })).toBe(
        'kakaotalk://web/openExternal?url=http%3A%2F%2F192.168.0.7%3A3000%2Fj%2FHR7K4M%23p%3DACDEFG',
      );
  });

  it('is a mark in the address for Line, before the seat code', () => {
    expect(wayOut(LINK, { app: 'line', system: 'ios' })).toBe(
      'http://192.168.0.7:3000/j/HR7K4M?openExternalBrowser=1#p=ACDEFG',
    );
  });

  it('is an intent on Android, which is read from its last # on', () => {
    const out = wayOut(LINK, { app: 'instagram', system: 'android' }) ?? '';
    const end = out.lastIndexOf('#');
    expect(out.slice(0, end)).toBe('intent://192.168.0.7:3000/j/HR7K4M#p=ACDEFG');
    expect(out.slice(end).split(';')).toEqual([
      '#Intent',
      'scheme=http',
      'action=android.intent.action.VIEW',
      'category=android.intent.category.BROWSABLE',
      'end',
    ]);
  });

  it('is the app’s own menu elsewhere', () => {
    for (const app of ['naver', 'instagram', 'facebook'] as const)
      expect(wayOut(LINK, { app, system: 'ios' })).toBeNull();
  });
});
