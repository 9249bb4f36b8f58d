// All rounds as folds, in the order in which they were played: what each was worth in one line, everything in it when it is opened.
// What is inside is Round.tsx. On paper all lie open (printing.ts).
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Report, RoundReport } from '../../../shared/report/report.ts';
import { t, tx } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Share } from './Figures.tsx';
import { Round } from './Round.tsx';
import { percent } from './shares.ts';
import { InTurn, nextTask } from './turns.tsx';

export const foldOf = (no: number): HTMLDetailsElement | null =>
  document.querySelector<HTMLDetailsElement>(`#r${no}`);

/** One a task: what is in eight of them takes as long to lay out as to draw. */
async function openAll(isOpen: boolean): Promise<void> {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('.rp-round')) {
    fold.open = isOpen;
    await nextTask();
  }
}

interface Props {
  report: Report;
  turn: ReadonlySignal<number>;
  /** What is in the first round is drawn after so many turns. */
  from: number;
}

export function Rounds({ report, turn, from }: Props) {
  const { rounds } = report;
  return (
    <section id="rounds" aria-labelledby="rounds-h">
      <div class="rp-head">
        <h2 id="rounds-h">{t('report.rounds')}</h2>
        {rounds.length > 1 && (
          <div class="row rp-screen">
            <Button kind="quiet" isSmall onClick={() => void openAll(true)}>
              {t('report.openAll')}
            </Button>
            <Button kind="quiet" isSmall onClick={() => void openAll(false)}>
              {t('report.closeAll')}
            </Button>
          </div>
        )}
      </div>
      {rounds.length === 0 && <p class="panel ink2">{t('report.noRounds')}</p>}
      {rounds.map((round, i) => (
        <Fold key={round.no} round={round} report={report} isOpen={rounds.length === 1}>
          <InTurn turn={turn} at={from + i + 1}>
            <Round round={round} report={report} />
          </InTurn>
        </Fold>
      ))}
      {rounds.length > 0 && <Meanings />}
    </section>
  );
}

interface FoldProps {
  round: RoundReport;
  report: Report;
  isOpen: boolean;
  children: ComponentChildren;
}

function Fold({ round, report, isOpen, children }: FoldProps) {
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
      {children}
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
