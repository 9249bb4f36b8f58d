// When erasure.ts takes its steps: at once after a deletion, again and again while another program holds it up, and when the
// database is opened after a process died in the middle. Whoever asked for the deletion is answered when it is done.

import type { Erasure } from './erasure.ts';
import { wordsOf } from './errors.ts';
import type { Reply } from './messages.ts';
import type { Store } from './store.ts';

const FIRST_WAIT_MS = 20;
const LONGEST_WAIT_MS = 2_000;

export interface Erasing {
  /** Keeps these replies back until what they answer is gone from the files. */
  hold(replies: readonly Reply[]): void;
  /** Tries once more, answers whoever still waits, and closes the database. */
  close(): void;
}

export function createErasing(by: {
  store: Store;
  erasure: Erasure;
  /** After this somebody who waits is told that it is not done. It is still tried, again and again. */
  patienceMs: number;
  say: (replies: Reply[]) => void;
}): Erasing {
  const { store, erasure, say } = by;
  let held: { reply: Reply; untilMs: number }[] = [];
  let timer: NodeJS.Timeout | null = null;
  let waitMs = FIRST_WAIT_MS;

  function wake(ms: number): void {
    timer ??= setTimeout(() => {
      timer = null;
      goOn();
    }, ms);
  }

  function goOn(): void {
    const { step, message } = tried();
    if (step === 'done') release();
    if (step === 'more') wake(0);
    if (step !== 'busy') return;
    const nowMs = performance.now();
    giveUp((until) => until <= nowMs, message);
    wake(waitMs);
    waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
  }

  function tried(): { step: 'done' | 'more' | 'busy'; message: string } {
    const message =
      'deleted, but another program holds the database open, so that the old bytes are still in its files';
    try {
      return { step: erasure.step(), message };
    } catch (error) {
      return {
        step: 'busy',
        message: `deleted, but not yet erased from the files: ${wordsOf(error)}`,
      };
    }
  }

  function release(): void {
    if (held.length > 0) say(held.map(({ reply }) => reply));
    held = [];
  }

  function giveUp(isOver: (untilMs: number) => boolean, message: string): void {
    const over = held.filter(({ untilMs }) => isOver(untilMs));
    held = held.filter((one) => !over.includes(one));
    if (over.length === 0) return;
    say(over.map(({ reply: { id } }) => ({ id, ok: false, failure: { why: 'unavailable', message } })));
  }

  // A step at once, so that nobody is served from files that should have been erased, unless another program is in the way.
  if (store.isErasing()) {
    while (tried().step === 'more');
    if (store.isErasing()) wake(FIRST_WAIT_MS);
  }

  return {
    hold(replies) {
      if (!store.isErasing()) {
        say([...replies]);
        return;
      }
      const untilMs = performance.now() + by.patienceMs;
      for (const reply of replies) held.push({ reply, untilMs });
      erasure.restart();
      waitMs = FIRST_WAIT_MS;
      if (timer) clearTimeout(timer);
      timer = null;
      goOn();
    },
    close() {
      if (timer) clearTimeout(timer);
      if (held.length > 0) {
        let last = tried();
        while (last.step === 'more') last = tried();
        if (last.step === 'done') release();
        giveUp(() => true, `${last.message}. That is finished at the next start.`);
      }
      store.db.close();
      erasure.close();
    },
  };
}
