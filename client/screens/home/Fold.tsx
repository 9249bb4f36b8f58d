// A part of the form that may stay closed: the browser's own <details>, opened at once where there is room, or when
// something inside needs a look.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../ui/Icon.tsx';

interface Props {
  title: string;
  sub: string;
  /** Opened from the start on a window with two columns. */
  isOpenWide?: boolean;
  /** Must be seen now. */
  isForced?: boolean;
  children: ComponentChildren;
}

const TWO_COLUMNS = '(min-width: 900px)';

export function Fold({ title, sub, isOpenWide = false, isForced = false, children }: Props) {
  const [isOpen, setOpen] = useState(
    () => isOpenWide && globalThis.matchMedia?.(TWO_COLUMNS).matches === true,
  );
  useEffect(() => {
    if (isForced) setOpen(true);
  }, [isForced]);
  return (
    <details
      class="hm-fold panel"
      open={isOpen || isForced}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>{title}</h2>
        <span class="num">{sub}</span>
        <Icon name="down" />
      </summary>
      {children}
    </details>
  );
}
