// A link to hand on: the whole of it in a field, and a button that copies it. Without a clipboard (plain http) the text
// is selected and the words say what to do. <CopyLink link="http://…" label={t('…')} />
import { useRef } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { Button } from './Button.tsx';
import { toast } from './toast.tsx';

export function CopyLink({ link, label }: { link: string; label: string }) {
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      toast(t('ui.copied'));
    } catch {
      // The old way still works where the new one wants https.
      const isCopied = document.execCommand?.('copy') === true;
      toast(t(isCopied ? 'ui.copied' : 'ui.copyByHand'));
    }
  };
  return (
    <div class="copy">
      <span class="field">
        <input
          ref={field}
          readOnly
          value={link}
          aria-label={label}
          onFocus={(event) => event.currentTarget.select()}
        />
      </span>
      <Button icon="copy" onClick={() => void copy()}>
        {t('ui.copy')}
      </Button>
    </div>
  );
}
