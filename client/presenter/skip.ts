// The first press ends what is moving, the next one goes on: a key of the presenter's or a click on the wall skips a moment
// (the reveal, the podium). Heard before everything else on the page, and kept from it.
import { useLayoutEffect } from 'preact/hooks';
import { actOf, isDialogOpen } from './keys.ts';

const PRESSED = 'button, a, input, select, summary, label, dialog, nav';

const isSkip = (event: KeyboardEvent): boolean =>
  event.key === 'Escape' || event.key === 'Enter' || actOf(event) === 'next';

/** While `isMoving`, a press calls `skip` instead of what it does otherwise. */
export function useSkip(isMoving: boolean, skip: () => void): void {
  // With the drawing, not after it: a press between the two would end a moment that is over, and be lost.
  useLayoutEffect(() => {
    if (!isMoving) return;
    const onKey = (event: KeyboardEvent) => {
      const isPressed = event.key === 'Enter' && (event.target as Element | null)?.closest?.(PRESSED) != null;
      if (event.repeat || isPressed || isDialogOpen() || !isSkip(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      skip();
    };
    const onClick = (event: MouseEvent) => {
      if ((event.target as Element | null)?.closest?.(PRESSED) == null) skip();
    };
    globalThis.addEventListener('keydown', onKey, true);
    globalThis.addEventListener('click', onClick);
    return () => {
      globalThis.removeEventListener('keydown', onKey, true);
      globalThis.removeEventListener('click', onClick);
    };
  }, [isMoving]);
}
