// A link as text that can be selected, and how it is copied. Over plain http there is no clipboard object; then the old
// command is tried, and if that fails the text stays selected. The button and where the news stand: CopyLink.tsx and
// the home page's LinkField.tsx.
import type { Ref } from 'preact';

interface Props {
  link: string;
  label: string;
  field: Ref<HTMLInputElement>;
}

export function LinkText({ link, label, field }: Props) {
  return (
    <div class="field">
      <input
        ref={field}
        readOnly
        value={link}
        aria-label={label}
        lang="en"
        onFocus={(event) => event.currentTarget.select()}
      />
    </div>
  );
}

/** What is to be said about it, as a word of ../i18n. */
export async function copyLink(
  link: string,
  field: HTMLInputElement | null,
): Promise<'ui.copied' | 'ui.copyByHand'> {
  return (await isCopied(link, field)) ? 'ui.copied' : 'ui.copyByHand';
}

async function isCopied(link: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(link);
      return true;
    }
  } catch {
    // Not allowed here: by the old way.
  }
  field?.focus();
  field?.select();
  field?.setSelectionRange(0, link.length);
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
