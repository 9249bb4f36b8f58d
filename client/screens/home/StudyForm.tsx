// The one question of a study group: all in one boat, or each for themselves. The pack is folded away, the default is
// good. Each way is a pair of settings; what follows from them is the game's.
import { useState } from 'preact/hooks';
import type { Settings } from '../../../shared/protocol/commands.ts';
import { t, tx } from '../../i18n/index.ts';
import { type OfferedPack, openRoomOnServer } from './api.ts';
import { Choices } from './Choices.tsx';
import { defaultPack } from './choice.ts';
import { Fold } from './Fold.tsx';
import type { StudyGroup } from './NewStudy.tsx';
import { OpenBar } from './OpenBar.tsx';
import { PackChoice } from './PackChoice.tsx';
import { chosen, firstPlan, lengthOf } from './plan.ts';
import { troubleWords } from './Shelf.tsx';

type Way = 'together' | 'each';
const WAYS: Record<Way, Partial<Settings>> = {
  together: { isOneBoat: true },
  each: { isOneBoat: false, teamSize: 1 },
};

interface Props {
  packs: readonly OfferedPack[];
  onOpened(group: StudyGroup): void;
}

export function StudyForm({ packs, onOpened }: Props) {
  const [way, setWay] = useState<Way>('together');
  const [packId, setPackId] = useState(defaultPack(packs)?.id ?? '');
  const [news, setNews] = useState<{ place: 'pack' | 'end'; text: string } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const pack = packs.find(({ id }) => id === packId) ?? (packs[0] as OfferedPack);
  const rounds = chosen(firstPlan(pack));
  const length = lengthOf(pack, rounds);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setNews(null);
    const answer = await openRoomOnServer({ pack: pack.id, form: 'study', rounds, settings: WAYS[way] });
    setBusy(false);
    if (answer.ok) return onOpened({ code: answer.value.code, packTitle: pack.title });
    const place = answer.trouble === 'pack_unknown' ? 'pack' : 'end';
    setNews({ place, text: troubleWords(answer.trouble) });
  };
  return (
    <form class="hm-form study" onSubmit={submit} noValidate>
      <Choices
        name="way"
        legend={t('home.way')}
        shape="cards"
        value={way}
        onPick={(picked: keyof typeof WAYS) => setWay(picked)}
        options={[
          { value: 'together', label: t('home.way.together'), about: t('home.way.togetherAbout') },
          { value: 'each', label: t('home.way.each'), about: t('home.way.eachAbout') },
        ]}
      />
      <Fold title={t('home.pack')} sub={tx(pack.title)} isForced={news?.place === 'pack'}>
        <PackChoice
          packs={packs}
          value={pack.id}
          error={news?.place === 'pack' ? news.text : null}
          onPick={(id) => {
            setNews(null);
            setPackId(id);
          }}
        />
      </Fold>
      <OpenBar pack={pack} length={length} isBusy={isBusy} error={news?.place === 'end' ? news.text : null}>
        {t('home.openGroup')}
      </OpenBar>
    </form>
  );
}
