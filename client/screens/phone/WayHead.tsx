// The head of each way back to a seat (WayBack.tsx): a heading that is read first, and what to do.
import { Heading } from '../../ui/Heading.tsx';

export function WayHead({ title, sub }: { title: string; sub: string }) {
  return (
    <div>
      <Heading>{title}</Heading>
      <p class="ink2 sub">{sub}</p>
    </div>
  );
}
