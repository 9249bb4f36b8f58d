// Where the rooms of the list stand, asked of the server: one question for a hundred of them, once, and again when the list has grown or
// somebody comes back to the page: a class has gone on meanwhile.
import { useEffect, useRef, useState } from 'preact/hooks';
import { MOST_ASKED, type Standing, shelfAnswerSchema } from '../../../shared/report/shelf.ts';
import { askJson, type Trouble } from '../../net/http.ts';
import type { KeptRoom } from '../home/rooms.ts';

export interface Standings {
  /** By room; what is not in it has not been answered. */
  readonly known: ReadonlyMap<string, Standing>;
  readonly trouble: Trouble | null;
  readonly isAsking: boolean;
  again(): void;
}

export function useStandings(rooms: readonly KeptRoom[]): Standings {
  const [known, setKnown] = useState<ReadonlyMap<string, Standing>>(new Map());
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [asks, setAsks] = useState(0);
  const [isAsking, setAsking] = useState(rooms.length > 0);
  const [askedAgain, setAskedAgain] = useState(0);
  const answered = useRef(0);
  const isStale = answered.current < askedAgain;
  const missing = rooms.filter(({ room }) => isStale || !known.has(room)).map(({ room }) => room);
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && setAskedAgain((n) => n + 1);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  useEffect(() => {
    if (missing.length === 0) return;
    let isGone = false;
    void askAll(missing).then(({ answered: rows, trouble: why }) => {
      if (isGone) return;
      answered.current = askedAgain;
      setKnown((before) => new Map([...before, ...rows.map((one) => [one.room, one] as const)]));
      setTrouble(why);
      setAsking(false);
    });
    setAsking(true);
    return () => {
      isGone = true;
    };
  }, [asks, askedAgain, rooms]);
  return { known, trouble, isAsking, again: () => setAsks(asks + 1) };
}

async function askAll(ids: readonly string[]): Promise<{ answered: Standing[]; trouble: Trouble | null }> {
  const answered: Standing[] = [];
  for (let at = 0; at < ids.length; at += MOST_ASKED) {
    const answer = await askJson<unknown>('/api/shelf', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ rooms: ids.slice(at, at + MOST_ASKED) }),
    });
    if (!answer.ok) return { answered, trouble: answer.trouble };
    const read = shelfAnswerSchema.safeParse(answer.value);
    if (!read.success) return { answered, trouble: 'server_error' };
    answered.push(...read.data.rooms);
  }
  return { answered, trouble: null };
}
