// The ships: place, points, how much was right, how they moved between attempts, what their hands did.
import type { Report, TeamReport } from '../../../shared/report/report.ts';
import { t, tx } from '../../i18n/index.ts';
import { Mark } from '../../ui/Mark.tsx';
import { Gain, Share } from './Figures.tsx';
import { type Order, Paged } from './Paged.tsx';

const last = Number.POSITIVE_INFINITY;

export function Teams({ report }: { report: Report }) {
  const hasGain = report.rounds.some(({ first }) => first !== null);
  const orders: Order<TeamReport>[] = [
    {
      name: 'rank',
      label: t('report.by.rank'),
      compare: (a, b) => (a.rank ?? last) - (b.rank ?? last) || a.team - b.team,
    },
    { name: 'number', label: t('report.by.number'), compare: (a, b) => a.team - b.team },
    {
      name: 'accuracy',
      label: t('report.by.accuracy'),
      compare: (a, b) => (a.accuracy.value ?? 2) - (b.accuracy.value ?? 2),
    },
  ];
  return (
    <section id="teams" aria-labelledby="teams-h">
      <h2 id="teams-h">{t('report.ships')}</h2>
      <Paged
        label={t('report.ships')}
        rows={report.teams}
        orders={orders}
        textOf={({ team, name }) => `${team} ${name.ko} ${name.en}`}
        head={
          <>
            <th scope="col">{t('report.ship')}</th>
            <th scope="col">{t('report.rank')}</th>
            <th scope="col">{t('common.pointsWord')}</th>
            <th scope="col">{t('report.facility')}</th>
            {hasGain && <th scope="col">{t('report.gain')}</th>}
            <th scope="col">{t('report.crew')}</th>
            <th scope="col">{t('report.placed')}</th>
            <th scope="col">{t('report.moved')}</th>
            <th scope="col">{t('report.undone')}</th>
            <th scope="col">{t('report.agreed')}</th>
          </>
        }
        row={(team) => <Row key={team.team} team={team} hasGain={hasGain} />}
      />
    </section>
  );
}

function Row({ team, hasGain }: { team: TeamReport; hasGain: boolean }) {
  return (
    <tr>
      <th scope="row">
        <span class="row">
          <Mark team={team.team} size="sm" />
          {t('common.team', { n: team.team, name: tx(team.name) })}
        </span>
      </th>
      <td class="num">{team.rank ?? t('report.none')}</td>
      <td class="num">{team.points.toLocaleString('en-US')}</td>
      <td>
        <Share of={team.accuracy} />
      </td>
      {hasGain && (
        <td>
          <Gain of={team.gain} />
        </td>
      )}
      <td class="num">{team.members.length}</td>
      <td class="num">{team.placed}</td>
      <td class="num">{team.moved}</td>
      <td class="num">{team.undone}</td>
      <td class="num">{team.agreed}</td>
    </tr>
  );
}
