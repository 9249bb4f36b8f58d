// A link to give away: as text that can be selected, with copy and share where the browser has them. Over plain http
// there is no clipboard object; then the old command is tried, and if that fails the text stays selected with words.
import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';

interface Props {
  link: string;
  label: string;
  /** What the share sheet calls it. */
  title: string;
  /** The copy button is what to do next on this page. */
  isMain?: boolean;
}

export function LinkField({ link, label, title, isMain = false }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [news, setNews] = useState('');
  const copy = async () => {
    const isCopied = await copied(link, field.current);
    setNews('');
    // Said again when pressed again.
    requestAnimationFrame(() => setNews(t(isCopied ? 'ui.copied' : 'ui.copyByHand')));
  };
  const canShare = typeof navigator.share === 'function';
  return (
    <div class="hm-link">
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
      <div class="row">
        <Button kind={isMain ? 'go' : 'plain'} icon="copy" onClick={copy}>
          {t('ui.copy')}
        </Button>
        {canShare && (
          <Button icon="link" onClick={() => void navigator.share({ title, url: link }).catch(() => {})}>
            {t('home.share')}
          </Button>
        )}
      </div>
      <p class="hm-news calm" role="status">
        {news}
      </p>
    </div>
  );
}

async function copied(text: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Not allowed here: by the old way.
  }
  field?.focus();
  field?.select();
  field?.setSelectionRange(0, text.length);
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
