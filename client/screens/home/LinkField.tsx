// A link to give away, with copy, and share where the browser has it; how it went is said below, and stays there. The
// text and the copying are ui/LinkText.tsx.
import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { copyLink, LinkText } from '../../ui/LinkText.tsx';

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
    const word = await copyLink(link, field.current);
    setNews('');
    // Said again when pressed again.
    requestAnimationFrame(() => setNews(t(word)));
  };
  const canShare = typeof navigator.share === 'function';
  return (
    <div class="hm-link">
      <LinkText link={link} label={label} field={field} />
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
