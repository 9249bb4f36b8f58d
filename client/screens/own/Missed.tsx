// What one player had wrong, round by round, with where each card belongs and why; practice of it, and the link under which it stays.
// Nobody else is in it. On the finish of a phone (../phone/Finish.tsx) and on a page of its own (index.tsx).
import './own.css';
import { useEffect, useState } from 'preact/hooks';
import type { Own, OwnRound } from '../../../shared/report/own.ts';
import { refusalWords, t, tx } from '../../i18n/index.ts';
import type { Answer, Trouble } from '../../net/http.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyLink } from '../../ui/CopyLink.tsx';
import { toast } from '../../ui/toast.tsx';
import { fetchOwn, practise, type Seat } from './ask.ts';

export const troubleWords = (trouble: Trouble): string =>
  trouble === 'no_server' ? t('own.noServer') : refusalWords(trouble);

export function useOwn(seat: Seat): { answer: Answer<Own> | null; again(): void } {
  const [answer, setAnswer] = useState<Answer<Own> | null>(null);
  const load = async () => {
    setAnswer(null);
    setAnswer(await fetchOwn(seat));
  };
  useEffect(() => void load(), [seat.room, seat.seat]);
  return { answer, again: () => void load() };
}

interface Props {
  seat: Seat;
  /** To keep; none where the page itself is that link. */
  link: string | null;
}

export function Missed({ seat, link }: Props) {
  const { answer, again } = useOwn(seat);
  if (answer === null) return <p role="status">{t('own.loading')}</p>;
  if (!answer.ok)
    return (
      <div class="own">
        <p role="alert">{troubleWords(answer.trouble)}</p>
        <Button onClick={again}>{t('common.again')}</Button>
      </div>
    );
  return <Told own={answer.value} seat={seat} link={link} />;
}

function Told({ own, seat, link }: Props & { own: Own }) {
  const wrong = own.rounds.filter((round) => round.wrong.length > 0);
  const right = own.rounds.length - wrong.length;
  return (
    <section class="own" aria-labelledby="own-h">
      <h2 id="own-h">{t('own.missed')}</h2>
      {own.rounds.length === 0 && <p class="ink2">{t('own.none')}</p>}
      {right > 0 && <p class="ink2 num">{t('own.allRight', { n: right })}</p>}
      {wrong.map((round) => (
        <Round key={round.no} round={round} />
      ))}
      {own.missed.length > 0 && <Practise seat={seat} />}
      {link !== null && own.rounds.length > 0 && (
        <div class="own-link">
          <p class="ink2">{t('own.keep')}</p>
          <CopyLink link={link} label={t('own.link')} />
        </div>
      )}
    </section>
  );
}

function Round({ round }: { round: OwnRound }) {
  const { why, more, note } = round.explain;
  return (
    <details class="panel own-round rp-open">
      <summary>
        <b>{tx(round.title)}</b>
        <span class="ink2 num">{t('own.rightOf', { n: round.right, of: round.of })}</span>
      </summary>
      <ul>
        {round.wrong.map((card) => (
          <li key={card.text.en}>
            <b>{tx(card.text)}</b>
            <span class="ink2">{t('own.lay', { place: tx(card.lay) })}</span>
            <span class="own-right">{t('own.belongs', { place: tx(card.belongs) })}</span>
          </li>
        ))}
      </ul>
      <p>{tx(why)}</p>
      {more !== null && <p class="ink2">{tx(more)}</p>}
      {note !== null && <p class="ink2">{tx(note)}</p>}
    </details>
  );
}

function Practise({ seat }: { seat: Seat }) {
  const [isBusy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    const answer = await practise(seat);
    setBusy(false);
    if (answer.ok) globalThis.location.assign(`/j/${answer.value}`);
    else toast(troubleWords(answer.trouble));
  };
  return (
    <Button isBusy={isBusy} disabled={isBusy} iconAfter="right" onClick={() => void open()}>
      {t('own.practise')}
    </Button>
  );
}
