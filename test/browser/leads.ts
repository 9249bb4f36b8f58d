// What a host does in a test: the main button by what it says now, and what a whole class then sees. Boards and phones
// are hands.ts.
import type { Page } from 'playwright-core';
import type { Stage } from './stage.ts';
import { button, type Word } from './words.ts';

/** The steps of the main button, without the part before the dot. */
type Step = Extract<Word, `host.step.${string}`> extends `host.step.${infer S}` ? S : never;

/** Presses the main button once it says this. */
export async function lead(host: Page, ...steps: Step[]): Promise<void> {
  for (const step of steps) await button(host, `host.step.${step}`).click();
}

type Time = Pick<Stage, 'passCountdown'>;

/** Once a phone counts 3-2-1. */
export async function passCountdown(phone: Page, time: Time): Promise<void> {
  await phone.locator('main.briefing .count, main.play .bd').first().waitFor();
  time.passCountdown();
}

/** From the lobby or the standings to open boards; `time`: of the server whose countdown may pass at once. */
export async function openRound(
  host: Page,
  from: 'start' | 'nextRound',
  phones: readonly Page[],
  time?: Time,
) {
  await lead(host, from, 'go');
  if (time && phones[0]) await passCountdown(phones[0], time);
  await Promise.all(phones.map((page) => page.locator('main.play .bd').waitFor()));
}

export const isOn = (page: Page, phase: string) => page.locator(`main.${phase}`).waitFor();
