// News for eyes and ears. toast('…') shows a line for a while, with an action if given; announce('…') is only spoken,
// politely. <News /> stands once in each page; while a dialog is open they are in that dialog (Dialog.tsx), since a modal one
// leaves nothing else to be pressed or heard. Refusals arrive here as words, never as codes.
import { signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { Button } from './Button.tsx';
import './toast.css';

interface Line {
  id: number;
  text: string;
  action: { text: string; run: () => void } | null;
}

const SHOWN_MS = 5_000;
/** Long enough to find the button again without haste. */
const SHOWN_WITH_ACTION_MS = 12_000;
const MOST_LINES = 3;

const lines = signal<readonly Line[]>([]);
/** What the live region says now. */
export const spoken = signal('');
let lastId = 0;

export function toast(text: string, action: { text: string; run: () => void } | null = null): void {
  lastId += 1;
  const line = { id: lastId, text, action };
  lines.value = [...lines.value.filter((one) => one.text !== text), line].slice(-MOST_LINES);
  announce(text);
  setTimeout(() => expire(line.id), action === null ? SHOWN_MS : SHOWN_WITH_ACTION_MS);
}

/** Not from under the focus: whoever has found the button keeps it. */
function expire(id: number): void {
  const found = globalThis.document?.activeElement?.closest<HTMLElement>('[data-line]');
  if (found?.dataset.line === String(id)) setTimeout(() => expire(id), SHOWN_MS);
  else dismiss(id);
}

function dismiss(id: number): void {
  lines.value = lines.value.filter((line) => line.id !== id);
}

let waiting: string[] = [];
const asSentence = (text: string): string => (/[.?!…]$/.test(text) ? text : `${text}.`);

/**
 * What is said in one go is heard in one go. Repeating the same words is spoken again: a space that is not heard tells
 * them apart.
 */
export function announce(text: string): void {
  waiting.push(text);
  if (waiting.length > 1) return;
  queueMicrotask(() => {
    const words = waiting.length > 1 ? waiting.map(asSentence).join(' ') : (waiting[0] ?? '');
    waiting = [];
    spoken.value = spoken.value === words ? `${words}\u00a0` : words;
  });
}

/** Open dialogs, the topmost last. What lies outside of that one can neither be pressed nor heard. */
const dialogs = signal<readonly string[]>([]);

/** For a dialog: whether news belong into it now. */
export function useNewsWithin(dialog: string, isOpen: boolean): boolean {
  useLayoutEffect(() => {
    if (!isOpen) return;
    dialogs.value = [...dialogs.peek(), dialog];
    return () => {
      dialogs.value = dialogs.peek().filter((one) => one !== dialog);
    };
  }, [dialog, isOpen]);
  return isOpen && dialogs.value.at(-1) === dialog;
}

export function News() {
  return (
    <>
      <p class="sr" role="status" aria-live="polite">
        {spoken.value}
      </p>
      {dialogs.value.length === 0 && <Lines />}
    </>
  );
}

/** The news while a dialog is open, in that dialog: begins with what is said from now on. */
export function NewsWithin() {
  // No role: a dialog may have a status of its own, and be asked for it.
  const before = useRef<string | null>(spoken.peek());
  if (spoken.value !== before.current) before.current = null;
  return (
    <>
      <p class="sr" aria-live="polite">
        {before.current === null ? spoken.value : ''}
      </p>
      <Lines />
    </>
  );
}

function Lines() {
  if (lines.value.length === 0) return null;
  return (
    <section class="toasts" aria-label={t('ui.notice')}>
      {lines.value.map((line) => (
        <div key={line.id} class="plated toast" data-line={line.id}>
          <span>{line.text}</span>
          {line.action !== null && (
            <Button isSmall onClick={({ currentTarget }) => act(line, currentTarget)}>
              {line.action.text}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}

/** The line goes with its button: the focus is where the next thing can be done. */
function act(line: Line, button: HTMLElement): void {
  const around = button.closest('dialog');
  const rest =
    around?.querySelector<HTMLElement>('.x') ?? document.querySelector<HTMLElement>('main h1[tabindex]');
  rest?.focus({ preventScroll: true });
  dismiss(line.id);
  line.action?.run();
}
