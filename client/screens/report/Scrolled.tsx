// What may be wider than a phone: it scrolls in a frame of its own, which the keyboard reaches and a reader names. The page itself
// never scrolls sideways.
import type { ComponentChildren } from 'preact';

export const Scrolled = ({ label, children }: { label: string; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls has to be reached by the keyboard
  <div class="rp-scroll" role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
