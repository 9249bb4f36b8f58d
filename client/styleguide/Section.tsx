// A part of the guide under its heading, and one specimen with the name of its state below. Part of index.tsx.
import type { ComponentChildren } from 'preact';
import { type GuideKey, say } from './words.ts';

export const PARTS = [
  'tokens',
  'type',
  'buttons',
  'fields',
  'news',
  'time',
  'marks',
  'harbour',
  'cards',
  'boards',
  'motion',
  'sounds',
] as const;
export type Part = (typeof PARTS)[number];

export function Section({ part, children }: { part: Part; children: ComponentChildren }) {
  const id = `part-${part}`;
  return (
    <section id={part} aria-labelledby={id} class="sg-part">
      <h2 id={id}>{say(`sg.part.${part}`)}</h2>
      {children}
    </section>
  );
}

interface Shown {
  name: GuideKey;
  /** Draws a state that only a hand or a key brings about (see states.ts). */
  state?: 'hover' | 'focus' | 'active';
  isWide?: boolean;
  children: ComponentChildren;
}

export function Specimen({ name, state, isWide = false, children }: Shown) {
  return (
    <figure class={`sg-one ${isWide ? 'wide' : ''}`} data-state={state}>
      <div class="sg-shown">{children}</div>
      <figcaption>{say(name)}</figcaption>
    </figure>
  );
}
