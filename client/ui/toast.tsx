// News for eyes and ears. toast('…') shows a line for a while, with an action if given; announce('…') is only spoken,
// politely. <News /> stands once in each page. Refusals arrive here as words, never as codes.
import { signal } from '@preact/signals';
import { t } from '../i18n/index.ts';
import { Button } from './Button.tsx';

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
  setTimeout(() => dismiss(line.id), action === null ? SHOWN_MS : SHOWN_WITH_ACTION_MS);
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

export function News() {
  return (
    <>
      <p class="sr" role="status" aria-live="polite">
        {spoken.value}
      </p>
      {lines.value.length > 0 && (
        <section class="toasts" aria-label={t('ui.notice')}>
          {lines.value.map((line) => (
            <div key={line.id} class="toast">
              <span>{line.text}</span>
              {line.action !== null && (
                <Button
                  isSmall
                  onClick={() => {
                    dismiss(line.id);
                    line.action?.run();
                  }}
                >
                  {line.action.text}
                </Button>
              )}
            </div>
          ))}
        </section>
      )}
    </>
  );
}
