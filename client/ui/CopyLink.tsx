// A link to hand on: the whole of it in a field, and a button that copies it; how it went is said as a toast. The text
// and the copying are LinkText.tsx. <CopyLink link="http://…" label={t('…')} />
import { useRef } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { Button } from './Button.tsx';
import { copyLink, LinkText } from './LinkText.tsx';
import { toast } from './toast.tsx';

export function CopyLink({ link, label }: { link: string; label: string }) {
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => toast(t(await copyLink(link, field.current)));
  return (
    <div class="copy">
      <LinkText link={link} label={label} field={field} />
      <Button icon="copy" onClick={() => void copy()}>
        {t('ui.copy')}
      </Button>
    </div>
  );
}
