// Points that count up once when they come into sight; whoever listens hears what they come to.
import { useEffect, useState } from 'preact/hooks';
import { useCountUp } from '../../ui/countUp.ts';
import { prefersStill } from '../../ui/motion.ts';

interface Props {
  from: number;
  to: number;
  /** Before the figure. */
  sign?: string;
  /** It has been seen before: no counting. */
  isStill?: boolean;
  class?: string;
}

export function Counted({ from, to, sign = '', isStill = false, class: cls = '' }: Props) {
  const [isCounting, setCounting] = useState(isStill || prefersStill());
  useEffect(() => setCounting(true), []);
  const shown = useCountUp(from, to, isCounting);
  const words = (points: number) => `${sign}${points.toLocaleString('en-US')}`;
  return (
    <b class={`num ${cls}`}>
      {shown === to ? (
        words(to)
      ) : (
        <>
          <span aria-hidden="true">{words(shown)}</span>
          <span class="sr">{words(to)}</span>
        </>
      )}
    </b>
  );
}
