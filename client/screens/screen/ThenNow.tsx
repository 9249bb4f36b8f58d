// At the finish of a review, when the host shows it: what the class did last time and does now, as one figure and round by round. The
// class only, never a ship or a person; and of many rounds those that grew most, since a wall never shows the bottom.
import type { ThenNowSlice } from '../../../shared/protocol/views.ts';
import { t, tx } from '../../i18n/index.ts';
import { percent, signedPoints } from '../report/shares.ts';

const MOST_ROWS = 5;

type Round = ThenNowSlice['rounds'][number];

const gain = ({ before, now }: Round): number => now - before;

export function ThenNow({ of: { rounds, before, now } }: { of: ThenNowSlice }) {
  const shown = [...rounds].sort((a, b) => gain(b) - gain(a)).slice(0, MOST_ROWS);
  const rest = rounds.length - shown.length;
  return (
    <section class="w-grown" aria-labelledby="w-grown">
      <div class="w-grown-all plated ribbed">
        <h2 id="w-grown">{t('screen.thenNow')}</h2>
        <p class="w-grown-mean num">
          <span>
            <i>{t('screen.then')}</i>
            {percent(before)}
          </span>
          <b>
            <i>{t('screen.now')}</i>
            {percent(now)}
          </b>
        </p>
        <p class="w-grown-by num">{t('screen.grown', { by: signedPoints(before, now) })}</p>
      </div>
      <ol class="w-grown-rounds">
        {shown.map((round, i) => (
          <li key={`${i} ${round.title.ko}`} class="plated" style={{ '--i': i }}>
            <span class="w-grown-n">{tx(round.title)}</span>
            <Way of={round} />
            <span class="w-grown-to num">
              <span>
                <span class="sr">{t('screen.then')} </span>
                {percent(round.before)}
              </span>
              <b>
                <span class="sr">{t('screen.now')} </span>
                {percent(round.now)}
              </b>
            </span>
          </li>
        ))}
        {rest > 0 && <li class="w-grown-rest num">{t('screen.grownRest', { n: rest })}</li>}
      </ol>
    </section>
  );
}

/** A ring where it was, a dot where it is. */
function Way({ of: { before, now } }: { of: Round }) {
  const [low, high] = before < now ? [before, now] : [now, before];
  return (
    <i class="w-grown-way" aria-hidden="true">
      <i class="path" style={{ left: percent(low), width: percent(high - low) }} />
      <i class="was" style={{ left: percent(before) }} />
      <i class="is" style={{ left: percent(now) }} />
    </i>
  );
}
