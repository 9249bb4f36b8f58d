// The people: how long they were there, what their hands did, and how much was right in the rounds in which they took part; after a
// review also their own first answers against those of their ship.
import type { PersonReport, Report } from '../../../shared/report/report.ts';
import { lang, t } from '../../i18n/index.ts';
import { minutes } from '../../ui/clock.ts';
import { Share } from './Figures.tsx';
import { type Order, Paged } from './Paged.tsx';
import { percent } from './shares.ts';

export const personName = ({ seat, name }: Pick<PersonReport, 'seat' | 'name'>): string =>
  name ?? t('report.forgotten', { n: seat });

const deeds = ({ placed, moved }: PersonReport) => placed + moved;

export function People({ report }: { report: Report }) {
  const hasAlone = report.people.some(({ alone }) => alone !== null);
  // One for all: three thousand names are compared some thirty thousand times. Person 2 comes before Person 10.
  const collator = new Intl.Collator(lang.value, { numeric: true });
  const byName = (a: PersonReport, b: PersonReport) => collator.compare(personName(a), personName(b));
  const orders: Order<PersonReport>[] = [
    { name: 'name', label: t('report.by.name'), compare: byName },
    {
      name: 'ship',
      label: t('report.by.number'),
      compare: (a, b) => (a.team ?? 1e6) - (b.team ?? 1e6) || byName(a, b),
    },
    { name: 'deeds', label: t('report.by.deeds'), compare: (a, b) => deeds(a) - deeds(b) || byName(a, b) },
    {
      name: 'accuracy',
      label: t('report.by.accuracy'),
      compare: (a, b) => (a.accuracy.value ?? 2) - (b.accuracy.value ?? 2) || byName(a, b),
    },
  ];
  return (
    <section id="people" aria-labelledby="people-h">
      <h2 id="people-h">{t('report.people')}</h2>
      <p class="ink2">{t('report.peopleAbout')}</p>
      <Paged
        label={t('report.people')}
        rows={report.people}
        orders={orders}
        textOf={(person) => `${personName(person)} ${person.team ?? ''}`}
        head={
          <>
            <th scope="col">{t('report.name')}</th>
            <th scope="col">{t('report.ship')}</th>
            <th scope="col">{t('report.present')}</th>
            <th scope="col">{t('report.placed')}</th>
            <th scope="col">{t('report.moved')}</th>
            <th scope="col">{t('report.agreed')}</th>
            <th scope="col">{t('report.activeRounds')}</th>
            <th scope="col">{t('report.facility')}</th>
            {hasAlone && <th scope="col">{t('report.alone')}</th>}
            {hasAlone && <th scope="col">{t('report.aloneShip')}</th>}
          </>
        }
        row={(person) => <Row key={person.seat} person={person} hasAlone={hasAlone} />}
      />
    </section>
  );
}

function Row({ person, hasAlone }: { person: PersonReport; hasAlone: boolean }) {
  const { alone } = person;
  return (
    <tr>
      <th scope="row">
        {personName(person)}
        {person.isRemoved && <span class="tag">{t('report.removed')}</span>}
      </th>
      <td class="num">{person.team ?? t('report.none')}</td>
      <td class="num">{minutes(person.presentMs)}</td>
      <td class="num">{person.placed}</td>
      <td class="num">{person.moved}</td>
      <td class="num">{person.agreed}</td>
      <td class="num">{person.activeRounds}</td>
      <td>
        <Share of={person.accuracy} />
      </td>
      {hasAlone && <td class="num">{alone === null ? t('report.none') : percent(alone.own)}</td>}
      {hasAlone && (
        <td class="num">{alone === null ? t('report.none') : <Share of={alone.team} isBare />}</td>
      )}
    </tr>
  );
}
