// All rounds as folds, in the order in which they were played: what each was worth in one line, everything in it when it is opened.
// What is inside is Round.tsx. On paper all lie open (printing.ts).
import type { Report, RoundReport } from '../../../shared/report/report.ts';
import { t, tx } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Share } from './Figures.tsx';
import { Round } from './Round.tsx';
import { percent } from './shares.ts';

export const foldOf = (no: number): HTMLDetailsElement | null =>
  document.querySelector<HTMLDetailsElement>(`#r${no}`);

function openAll(isOpen: boolean): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('.rp-round')) fold.open = isOpen;
}

export function Rounds({ report }: { report: Report }) {
  const { rounds } = report;
  return (
    <section id="rounds" aria-labelledby="rounds-h">
      <div class="rp-head">
        <h2 id="rounds-h">{t('report.rounds')}</h2>
        {rounds.length > 1 && (
          <div class="row rp-screen">
            <Button kind="quiet" isSmall onClick={() => openAll(true)}>
              {t('report.openAll')}
            </Button>
            <Button kind="quiet" isSmall onClick={() => openAll(false)}>
              {t('report.closeAll')}
            </Button>
          </div>
        )}
      </div>
      {rounds.length === 0 && <p class="panel ink2">{t('report.noRounds')}</p>}
      {rounds.map((round) => (
        <Fold key={round.no} round={round} report={report} isOpen={rounds.length === 1} />
      ))}
      {rounds.length > 0 && <Meanings />}
    </section>
  );
}

function Fold({ round, report, isOpen }: { round: RoundReport; report: Report; isOpen: boolean }) {
  return (
    <details id={`r${round.no}`} class="rp-round rp-open panel" open={isOpen}>
      <summary>
        <span class="rp-no num" aria-hidden="true">
          {round.no}
        </span>
        <h3>
          {tx(round.title)}
          {report.room.games > 1 && <span class="tag">{t('report.game', { n: round.game })}</span>}
          {round.lastTime !== null && (
            <span class="tag num">{t('report.thenTag', { share: percent(round.lastTime.facility) })}</span>
          )}
          {!round.isCounted && <span class="tag">{t('report.notCounted')}</span>}
        </h3>
        <Share of={round.facility} />
        <Icon name="down" />
      </summary>
      <Round round={round} report={report} />
    </details>
  );
}

function Meanings() {
  return (
    <details class="rp-meanings rp-open">
      <summary>{t('report.meanings')}</summary>
      <dl>
        <dt>{t('report.facility')}</dt>
        <dd>{t('report.facilityMeans')}</dd>
        <dt>{t('report.discrimination')}</dt>
        <dd>{t('report.discriminationMeans')}</dd>
        <dt>{t('report.gain')}</dt>
        <dd>{t('report.gainMeans')}</dd>
      </dl>
    </details>
  );
}
