// The container that every card is. tone: 'steel' (set down, default), 'plate' (in a hand), 'ok' / 'no' (after the reveal:
// always with a tick or a cross and words beside the hue). `end` is what stands on the ribs at its left (a number, an icon);
// `holder` (place of a person, 1 …) lifts it off the quay in that person's hue. Renders a <div>; wrap or nest buttons yourself.
import type { ComponentChildren, HTMLAttributes } from 'preact';
import { hueClass } from './Mark.tsx';

interface Props extends Omit<HTMLAttributes<HTMLDivElement>, 'class'> {
  tone?: 'steel' | 'plate' | 'ok' | 'no';
  end?: ComponentChildren;
  /** Stands at the right, before the ribs: a chip, a tag. */
  tail?: ComponentChildren;
  holder?: number | null;
  isMine?: boolean;
  class?: string;
  children?: ComponentChildren;
}

export function Box({
  tone = 'steel',
  end,
  tail,
  holder = null,
  isMine = false,
  class: cls = '',
  children,
  ...rest
}: Props) {
  const names = [
    tone === 'steel' ? '' : tone,
    holder === null ? '' : `held ${hueClass(holder)}`,
    isMine ? 'mine' : '',
    cls,
  ];
  return (
    <div {...rest} class={`box ${names.filter(Boolean).join(' ')}`}>
      <span class="end">{end !== undefined && end !== null ? <b class="num">{end}</b> : null}</span>
      <span class="txt">{children}</span>
      {tail}
      <span class="tail" aria-hidden="true" />
    </div>
  );
}
