// What shipmates do, gathered for those who listen: said politely, together, at most every four seconds. Own acts are said
// at once by `announce` (toast.tsx), which this ends in.
import { t } from '../i18n/index.ts';
import { announce } from './toast.tsx';

const GATHER_MS = 4_000;
/** More than this nobody keeps in mind; the board's own key reads all of it. */
const MOST = 4;

const lines = new Map<string, string>();
let quietUntilMs = 0;
let isWaiting = false;

/** `about`: newer words about the same thing take the place of older ones. */
export function announceLater(text: string, about = text): void {
  lines.delete(about);
  lines.set(about, text);
  if (isWaiting) return;
  isWaiting = true;
  setTimeout(tell, Math.max(0, quietUntilMs - Date.now()));
}

function tell(): void {
  isWaiting = false;
  const all = [...lines.values()];
  lines.clear();
  quietUntilMs = Date.now() + GATHER_MS;
  const more = all.length - MOST;
  announce([...all.slice(-MOST), ...(more > 0 ? [t('ui.moreNews', { n: more })] : [])].join('. '));
}
