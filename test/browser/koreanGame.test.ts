// A class that speaks Korean, from the first syllable of a name to the podium, in a review with two attempts: no English
// word of ours shows on any face, and every face that is reloaded in any phase shows again what it showed before.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { perfect } from './answers.ts';
import { play, ready } from './hands.ts';
import { isOn, lead } from './leads.ts';
import { type OpenedRoom, Stage } from './stage.ts';
import { button, either, englishOf, langOf, say } from './words.ts';

const ROUND = 'o-chain';
const LONGEST_FADE_MS = 1_200;
const answer = perfect(ROUND);

let stage: Stage;
let room: OpenedRoom;
let host: Page;
let wall: Page;
let phone: Page;
let mate: Page;
const faces = () => ({ host, wall, phone });

beforeAll(async () => {
  stage = await Stage.open();
  room = await stage.openRoom({
    form: 'review',
    rounds: [ROUND, 'c-watch'],
    settings: { formation: 'auto', teamSize: 2 },
  });
  host = await stage.host(room);
  wall = await stage.screen(room);
});
afterAll(() => stage.close());

/** Types a name as a Korean keyboard does: letter by letter within a syllable, which is taken over by the next one. */
async function typeHangul(page: Page, syllables: readonly (readonly string[])[]): Promise<void> {
  const keys = await page.context().newCDPSession(page);
  for (const steps of syllables) {
    for (const text of steps)
      await keys.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await keys.send('Input.insertText', { text: steps.at(-1) ?? '' });
  }
}

it('comes aboard with names that are composed, one of them a single syllable', async () => {
  phone = await stage.page('smallPhone', `/j/${room.code}`);
  await phone.locator('#nm').focus();
  await typeHangul(phone, [
    ['ㄱ', '기', '김'],
    ['ㅁ', '미', '민'],
  ]);
  await button(phone, 'join.go').click();
  await isOn(phone, 'lobby');
  mate = await stage.page('phone', `/j/${room.code}`);
  await mate.locator('#nm').focus();
  await typeHangul(mate, [['ㅅ', '서', '설']]);
  await button(mate, 'join.go').click();
  await isOn(mate, 'lobby');
  const crew = phone.locator('.crew');
  await expect.poll(() => crew.innerText()).toContain('김민');
  await expect.poll(() => crew.innerText()).toContain('설');
});

/** Without the tray, where everybody leafs through the cards for themselves. */
const WITHOUT_TRAY = `(() => {
  const main = document.querySelector('main');
  const tray = main?.querySelector('[data-tray]')?.innerText ?? '';
  return main?.innerText.replace(tray, '') ?? '';
})()`;

/** What stands on a page, without what moves by itself: clocks, and how long something has been so. */
const standing = async (page: Page): Promise<string[]> => {
  const text = (await page.evaluate(WITHOUT_TRAY)) as string;
  return (
    text
      .replaceAll(/\d+:\d\d|\d+(?:초|분)(?:째)?/g, '·')
      .split('\n')
      .map((line) => line.trim())
      // A single letter is the mark of who moved a card last, which fades.
      .filter((line) => line !== '' && !/^\p{L}$/u.test(line))
  );
};

/** Counts come gathered: until this one stands on the console. */
const loaded = (count: string) => expect.poll(() => host.locator('.tile').innerText()).toContain(count);

async function survivesReload(): Promise<void> {
  for (const [face, page] of Object.entries(faces())) {
    await expect.poll(() => standing(page), { message: face }).not.toEqual([]);
    const shown = await page.locator('main').first().innerText();
    const english = englishOf(await langOf(page)).filter((words) => shown.includes(words));
    expect(english, `${face}: English in a Korean game`).toEqual([]);
    // Counts are gathered, and the mark of who moved a card fades: only what stands still can be compared.
    let before = await standing(page);
    await expect
      .poll(
        async () => {
          const last = before;
          before = await standing(page);
          return before.join('\n') === last.join('\n');
        },
        { interval: LONGEST_FADE_MS },
      )
      .toBe(true);
    await page.reload();
    await expect.poll(() => standing(page), { message: `${face} after a reload` }).toEqual(before);
  }
}

const everyStep: [phase: string, lead: () => Promise<unknown>][] = [
  ['the lobby', async () => {}],
  [
    'the briefing',
    async () => {
      await lead(host, 'start');
      await isOn(phone, 'briefing');
      await button(host, 'host.step.go').waitFor();
    },
  ],
  [
    'play alone',
    async () => {
      await lead(host, 'go');
      await Promise.all([phone, mate].map((page) => page.locator('main.play .bd').waitFor()));
      await play(phone, ROUND, answer, {
        how: 'tap',
        only: answer.kind === 'order' ? answer.row.slice(0, 2) : [],
      });
      await loaded('2/12');
    },
  ],
  [
    'the discussion',
    async () => {
      for (const page of [phone, mate]) {
        if (page === mate) await play(mate, ROUND, answer);
        await ready(page);
      }
      await Promise.all([phone, mate].map((page) => isOn(page, 'discussion')));
    },
  ],
  [
    'play together',
    async () => {
      await lead(host, 'together');
      await Promise.all([phone, mate].map((page) => page.locator('main.play .bd').waitFor()));
      await play(mate, ROUND, answer);
      await loaded('6/6');
    },
  ],
  [
    'a pause',
    async () => {
      await button(host, 'host.pause').click();
      await button(host, 'host.step.resume').waitFor();
      await phone.getByText(say('ko', 'common.paused')).first().waitFor();
    },
  ],
  [
    'the answers',
    async () => {
      await lead(host, 'resume', 'endRound');
      const sure = host.getByRole('dialog').getByRole('button', { name: either('host.step.endRound') });
      await sure.click();
      await isOn(phone, 'reveal');
    },
  ],
  [
    'the key',
    async () => {
      await lead(host, 'key');
      await phone.locator('.rv-list').first().waitFor();
      await wall.locator('.w-stage .rw').first().waitFor();
    },
  ],
  [
    'the explanation',
    async () => {
      await lead(host, 'why');
      await phone.getByText(say('ko', 'ui.seal.holds')).waitFor();
    },
  ],
  [
    'the standings',
    async () => {
      await lead(host, 'standings');
      await wall.locator('.w-table li').first().waitFor();
    },
  ],
  [
    'the finish',
    async () => {
      await lead(host, 'nextRound');
      await isOn(phone, 'briefing');
      await button(host, 'host.more').click();
      await button(host, 'host.end').click();
      await host
        .getByRole('dialog')
        .last()
        .getByRole('button', { name: either('host.end') })
        .last()
        .click();
      await wall.locator('.w-stand.p1').waitFor();
      // The own cards are fetched behind the podium.
      await button(phone, 'ui.copy').waitFor();
    },
  ],
];

it.each(everyStep)('speaks Korean, and shows the same again after a reload: %s', async (_phase, go) => {
  await go();
  await survivesReload();
});
