// /study: one question, one link. The group has no host, so nothing here is secret: the link is the join link, and
// whoever opens the group goes aboard by it too. Form StudyForm.tsx.
import { useEffect } from 'preact/hooks';
import type { Text } from '../../../shared/content/text.ts';
import { t, tx } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { askServer } from '../screen/address.ts';
import { LinkField } from './LinkField.tsx';
import { joinLink } from './links.ts';
import { Page } from './Page.tsx';
import { Reach } from './Reach.tsx';
import { Shelf } from './Shelf.tsx';
import { StudyForm } from './StudyForm.tsx';
import { useTurn } from './useTurn.ts';
import './opened.css';

export interface StudyGroup {
  code: string;
  packTitle: Text;
}

export function NewStudy() {
  const { turned: group, turnTo, isTurned } = useTurn<StudyGroup>('study');
  useEffect(askServer, []);
  if (group) {
    return (
      <Page title={t('home.groupTitle')} sub={t('home.groupSub')} other="new" isTurned={isTurned} key="group">
        <Group group={group} onBack={() => turnTo(null)} />
      </Page>
    );
  }
  return (
    <Page title={t('home.studyTitle')} sub={t('home.studySub')} other="new" isTurned={isTurned} key="form">
      <Shelf>{(packs) => <StudyForm packs={packs} onOpened={turnTo} />}</Shelf>
    </Page>
  );
}

function Group({ group, onBack }: { group: StudyGroup; onBack(): void }) {
  return (
    <div class="hm-opened">
      <section class="panel hm-give" aria-labelledby="give">
        <h2 id="give">{t('home.give')}</h2>
        <p class="ink2">{tx(group.packTitle)}</p>
        <LinkField link={joinLink(group.code)} label={t('home.joinLink')} title={tx(group.packTitle)} />
        <Reach />
      </section>
      <a class="btn go big" href={`/j/${group.code}`}>
        {t('home.aboard')}
        <Icon name="right" />
      </a>
      <Button kind="quiet" icon="left" onClick={onBack}>
        {t('home.anotherGroup')}
      </Button>
    </div>
  );
}
