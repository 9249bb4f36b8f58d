// One round: what went wrong in words, what it was worth, its cards, its chart, the explanation to repeat. How a figure is written
// is Figures.tsx, charts are charts/.
import type { CardReport, Report, RoundReport } from '../../../shared/report/report.ts';
import { t, tx } from '../../i18n/index.ts';
import { Chart } from './charts/Chart.tsx';
import { day } from './dates.ts';
import { Discrimination, Gain, Share, shareText } from './Figures.tsx';
import { mistakeText } from './mistakes.ts';
import { Replays } from './replay/Replay.tsx';
import { Scrolled } from './Scrolled.tsx';
import { percent } from './shares.ts';
import { changeText } from './ThenNow.tsx';

export function Round({ round, report }: { round: RoundReport; report: Report }) {
  return (
    <div class="rp-in">
      <p class="ink2">{tx(round.prompt)}</p>
      <Mistakes round={round} />
      <Facts round={round} />
      {round.first !== null && <Between round={round} />}
      <Chart round={round} />
      {round.boards > 0 && <Replays report={report} round={round} />}
      <Cards round={round} />
      <Explained round={round} />
    </div>
  );
}

function Mistakes({ round }: { round: RoundReport }) {
  return (
    <div class="rp-mistakes">
      <h4>{t('report.mistakes')}</h4>
      {round.mistakes.length === 0 ? (
        <p class="ink2">{t(round.boards === 0 ? 'report.why.nobody_played' : 'report.noMistakes')}</p>
      ) : (
        <ol>
          {round.mistakes.map((mistake) => (
            <li key={`${mistake.type} ${mistake.cards.join()} ${mistake.zone}`}>
              {mistakeText(mistake, round.unit)}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Facts({ round }: { round: RoundReport }) {
  const isOfShips = round.unit === 'team';
  return (
    <dl class="rp-facts">
      <div>
        <dt>{t('report.facility')}</dt>
        <dd>
          <Share of={round.facility} isBare />
        </dd>
      </div>
      {round.lastTime !== null && (
        <div>
          <dt>{t('report.lastTime', { day: day(round.lastTime.atMs) })}</dt>
          <dd class="num">
            {percent(round.lastTime.facility)}
            {round.facility.value !== null && (
              <span class="ink2"> · {changeText(round.lastTime.facility, round.facility.value)}</span>
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('report.fullyRight')}</dt>
        <dd class="num">
          {t(isOfShips ? 'report.shipsOf' : 'report.peopleOf', { n: round.fullyRight, of: round.boards })}
        </dd>
      </div>
      {round.untouched > 0 && (
        <div>
          <dt>{t('report.untouched')}</dt>
          <dd class="num">{t(isOfShips ? 'report.nShips' : 'report.nPeople', { n: round.untouched })}</dd>
        </div>
      )}
      <div>
        <dt>{t('report.discrimination')}</dt>
        <dd>
          <Discrimination of={round.discrimination} />
        </dd>
      </div>
    </dl>
  );
}

/** How the class moved from the answers alone to those of the ships. */
function Between({ round }: { round: RoundReport }) {
  const { first, shift } = round;
  if (first === null) return null;
  return (
    <div class="rp-between">
      <h4>{t('report.between')}</h4>
      <p>
        {t('report.fromTo', { first: shareText(first.facility), now: shareText(round.facility) })}{' '}
        {t('report.gain')}: <Gain of={round.gain} />
      </p>
      {shift !== null && (
        <dl class="rp-facts">
          {(['becameRight', 'stayedRight', 'stayedWrong', 'becameWrong'] as const).map((how) => (
            <div key={how}>
              <dt>{t(`report.shift.${how}`)}</dt>
              <dd class="num">{t('report.nPeople', { n: shift[how] })}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function Cards({ round }: { round: RoundReport }) {
  const hasFirst = round.first !== null;
  return (
    <div>
      <h4>{t('report.cards')}</h4>
      <Scrolled label={t('report.cardsOf', { title: tx(round.title) })}>
        <table class="rp-table rp-cards">
          <thead>
            <tr>
              <th scope="col">{t('report.card')}</th>
              {hasFirst && <th scope="col">{t('report.before')}</th>}
              <th scope="col">{t('report.cardFacility')}</th>
              <th scope="col">{t('report.discrimination')}</th>
              {round.kind !== 'choice' && <th scope="col">{t('report.inTray')}</th>}
            </tr>
          </thead>
          <tbody>
            {round.cards.map((card) => (
              <Card key={card.id} card={card} round={round} hasFirst={hasFirst} />
            ))}
          </tbody>
        </table>
      </Scrolled>
    </div>
  );
}

function Card({ card, round, hasFirst }: { card: CardReport; round: RoundReport; hasFirst: boolean }) {
  return (
    <tr>
      <th scope="row">
        {tx(card.text)}
        <span class="ink2">{tx(card.belongs)}</span>
      </th>
      {hasFirst && (
        <td>
          <Share of={card.before} isBare />
        </td>
      )}
      <td>
        <Share of={card.facility} />
        <span class="ink2 num">{t('report.nOf', { n: card.right, of: round.boards })}</span>
      </td>
      <td>
        <Discrimination of={card.discrimination} />
      </td>
      {round.kind !== 'choice' && <td class="num">{card.inTray}</td>}
    </tr>
  );
}

function Explained({ round }: { round: RoundReport }) {
  const { why, more, note } = round.explain;
  return (
    <div class="rp-why">
      <h4>{t('report.explanation')}</h4>
      <p>{tx(why)}</p>
      {more !== null && <p class="ink2">{tx(more)}</p>}
      {note !== null && <p class="ink2">{tx(note)}</p>}
    </div>
  );
}
