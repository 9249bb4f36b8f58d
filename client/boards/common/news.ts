// What happened on the board: teammates' moves are gathered for those who listen (../../ui/gather.ts), the last moved card
// is marked for a second with the mark of the person who moved it, and the last few changes are kept to be read again.
// Own moves are said at once by the board itself.
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { announceLater } from '../../ui/gather.ts';
import { tokenMs } from '../../ui/motion.ts';
import type { BoardProps } from '../contract.ts';
import { personOf } from './people.ts';

const KEPT = 5;

export interface News {
  /** The card that a teammate moved a moment ago. */
  fresh: { card: string; seat: number } | null;
  /** The last changes in words, newest first. */
  changes: () => readonly string[];
}

/** `tell` puts a move that has just been made into words. */
export function useNews(
  { board, me, crew }: BoardProps,
  tell: (move: { card: string; name: string }) => string,
): News {
  const seen = useRef(board.version);
  const kept = useRef<string[]>([]);
  const [fresh, setFresh] = useState<News['fresh']>(null);
  const { last } = board;

  useEffect(() => {
    if (board.version === seen.current) return;
    seen.current = board.version;
    if (!last) return;
    const isOwn = last.seat === me.seat;
    const words = tell({ card: last.card, name: isOwn ? t('board.me') : personOf(last.seat, crew).name });
    kept.current = [words, ...kept.current].slice(0, KEPT);
    if (isOwn) return;
    announceLater(words, `move ${last.card}`);
    setFresh(last);
    setTimeout(() => setFresh((now) => (now === last ? null : now)), tokenMs('--t-fresh'));
  }, [board.version]);

  return { fresh, changes: () => kept.current };
}
