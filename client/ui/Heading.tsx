// The heading of a screen that has just come: it takes the focus, so that whoever listens starts there. Not while a
// dialog is open, which keeps the focus inside.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export function Heading({ children, class: cls = '' }: { children: ComponentChildren; class?: string }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!document.querySelector('dialog[open]')) ref.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={ref} tabIndex={-1} class={cls}>
      {children}
    </h1>
  );
}
