// A question or a panel over the page: the browser's own <dialog>, which keeps focus inside and gives it back. <Dialog
// isOpen title="…" onClose={…}>…</Dialog>. <Confirm …/> asks once before something that cannot be undone.
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { Button } from './Button.tsx';
import { NewsWithin, useNewsWithin } from './toast.tsx';

interface Props {
  isOpen: boolean;
  title: string;
  onClose: () => void;
  children?: ComponentChildren;
  class?: string;
}

export function Dialog({ isOpen, title, onClose, children, class: cls = '' }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  /** The browser tells of a closing later than it happens: by then the page may have asked again. */
  const isOurs = useRef(false);
  const hasNews = useNewsWithin(id, isOpen);
  // With the drawing, not after it: the next Escape means what lies under this one.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    if (isOpen && !dialog.open) dialog.showModal();
    if (!isOpen && dialog.open) {
      isOurs.current = true;
      dialog.close();
    }
  }, [isOpen]);
  // What had the focus before may have gone meanwhile: then it begins where the screen begins.
  const refocus = () => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('main h1[tabindex]')?.focus({ preventScroll: true });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the panel closes it, as Escape does in any <dialog>
    <dialog
      ref={ref}
      class={`dlg ${cls}`}
      aria-labelledby={id}
      // Escape closes by way of the page's state, as every button does: were the dialog gone before the state knows, a key
      // pressed in between would still mean an answer to its question.
      onCancel={(event) => {
        // A file field within it says "cancel", too.
        if (event.target !== ref.current) return;
        event.preventDefault();
        onClose();
      }}
      onClose={() => {
        refocus();
        if (!isOurs.current) onClose();
        isOurs.current = false;
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      {isOpen && (
        <>
          <h2 id={id}>{title}</h2>
          <Button kind="quiet" icon="cross" label={t('ui.close')} class="x" onClick={onClose} />
          {children}
          {hasNews && <NewsWithin />}
        </>
      )}
    </dialog>
  );
}

interface Question extends Props {
  /** Words of the button that does it. */
  yes: string;
  /** Something is lost for good. */
  isGrave?: boolean;
  onYes: () => void;
}

export function Confirm({ yes, onYes, isGrave = false, children, ...rest }: Question) {
  return (
    <Dialog {...rest}>
      {children}
      <div class="acts">
        <Button kind="quiet" autofocus onClick={rest.onClose}>
          {t('ui.cancel')}
        </Button>
        <Button
          kind={isGrave ? 'no' : 'go'}
          onClick={() => {
            rest.onClose();
            onYes();
          }}
        >
          {yes}
        </Button>
      </div>
    </Dialog>
  );
}
