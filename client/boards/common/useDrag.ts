// Hangs the dragging of drag.ts on a board for as long as it is shown, always with the board's newest answers.
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type DragSpec, makeDraggable } from './drag.ts';

export function useDrag(root: RefObject<HTMLElement | null>, spec: DragSpec): void {
  const newest = useRef(spec);
  newest.current = spec;
  useEffect(() => (root.current ? makeDraggable(root.current, () => newest.current) : undefined), []);
}
