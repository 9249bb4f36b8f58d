// What teammates do, gathered: said politely at most every four seconds, and the last moved card marked for a
// second with the mark of the person who moved it. Own moves are said at once by the board itself.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BoardSlice } from '../../../shared/protocol/views.ts';

const GATHER_MS = 4_000;
const FRESH_MS = 1_000;

/** `tell` puts the last move of the board into words; null when there is nothing to say. */
export function useNews(
  board: BoardSlice,
  me: number,
  announce: (text: string) => void,
  tell: (card: string, seat: number) => string | null,
): { card: string; seat: number } | null {
  const seen = useRef(board.version);
  const gathered = useRef<string[]>([]);
  const quietUntil = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [fresh, setFresh] = useState<{ card: string; seat: number } | null>(null);
  const last = board.last;

  useEffect(() => {
    if (board.version === seen.current) return;
    seen.current = board.version;
    if (!last || last.seat === me) return;
    setFresh(last);
    setTimeout(() => setFresh((now) => (now === last ? null : now)), FRESH_MS);
    const words = tell(last.card, last.seat);
    if (words !== null) gathered.current.push(words);
    const flush = () => {
      timer.current = null;
      if (gathered.current.length === 0) return;
      announce(gathered.current.join('. '));
      gathered.current = [];
      quietUntil.current = Date.now() + GATHER_MS;
    };
    timer.current ??= setTimeout(flush, Math.max(0, quietUntil.current - Date.now()));
  }, [board.version]);

  useEffect(() => () => void (timer.current && clearTimeout(timer.current)), []);
  return fresh;
}
