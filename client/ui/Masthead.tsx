// The head of a page that nobody has joined yet: the name and the language over a harbour, which is put in as children.
// <Masthead><Scene>…</Scene></Masthead>; how high it is, the page says itself.
import type { ComponentChildren } from 'preact';
import { LangSwitch } from './LangSwitch.tsx';

export function Masthead({ children }: { children: ComponentChildren }) {
  return (
    <div class="masthead scene sky">
      {children}
      <header>
        <b class="logo">Podium</b>
        <LangSwitch />
      </header>
    </div>
  );
}
