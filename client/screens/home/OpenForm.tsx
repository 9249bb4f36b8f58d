// Opening a room: what to play, in which form, and one lamp button that is always in sight. Defaults are good enough to
// press it at once; each refusal is said beside what it is about, and the focus goes there. Sending is api.ts.
import type { Ref } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { minutes } from '../../ui/clock.ts';
import { serverNews } from '../screen/address.ts';
import { type OfferedPack, openRoomOnServer, type Trouble } from './api.ts';
import { Choices } from './Choices.tsx';
import { type Choice, defaultPack, type HostedForm, openingOf, planOf, settingsOf } from './choice.ts';
import { Fold } from './Fold.tsx';
import { MoreSettings } from './MoreSettings.tsx';
import { OpenBar } from './OpenBar.tsx';
import { PackChoice } from './PackChoice.tsx';
import { Passphrase } from './Passphrase.tsx';
import { chosen, lengthOf } from './plan.ts';
import { RoundPlan } from './RoundPlan.tsx';
import type { KeptRoom } from './rooms.ts';
import { troubleWords } from './Shelf.tsx';

type Place = 'pack' | 'rounds' | 'passphrase' | 'end';
interface News {
  place: Place;
  text: string;
}

const PLACES: Partial<Record<Trouble, Place>> = {
  pack_unknown: 'pack',
  round_unknown: 'rounds',
  wrong_passphrase: 'passphrase',
};

interface Props {
  packs: readonly OfferedPack[];
  choice: Choice;
  onChoice(choice: Choice): void;
  onOpened(room: KeptRoom): void;
}

export function OpenForm({ packs, choice, onChoice, onOpened }: Props) {
  const pack = packs.find(({ id }) => id === choice.pack) ?? (defaultPack(packs) as OfferedPack);
  const [news, setNews] = useState<News | null>(null);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const change = (part: Partial<Choice>) => {
    setNews(null);
    onChoice({ ...choice, ...part });
  };
  const say = (found: News) => {
    setNews(found);
    // After the words are there, and what was folded is open.
    requestAnimationFrame(() => focusOn(form.current, found.place));
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    if (chosen(planOf(choice, pack)).length === 0) return say({ place: 'rounds', text: t('home.noRounds') });
    setBusy(true);
    setNews(null);
    const answer = await openRoomOnServer(openingOf(choice, pack));
    setBusy(false);
    if (!answer.ok) {
      return say({ place: PLACES[answer.trouble] ?? 'end', text: troubleWords(answer.trouble) });
    }
    const { room, code, hostSecret = '', screenSecret = '' } = answer.value;
    const openedAtMs = Date.now();
    onOpened({ room, code, hostSecret, screenSecret, form: choice.form, packTitle: pack.title, openedAtMs });
  };
  return <Fields {...{ packs, pack, choice, news, isBusy, form, change, submit }} />;
}

interface FieldsProps {
  packs: readonly OfferedPack[];
  pack: OfferedPack;
  choice: Choice;
  news: News | null;
  isBusy: boolean;
  form: Ref<HTMLFormElement>;
  change(part: Partial<Choice>): void;
  submit(event: Event): void;
}

function Fields({ packs, pack, choice, news, isBusy, form, change, submit }: FieldsProps) {
  const plan = planOf(choice, pack);
  const settings = settingsOf(choice);
  const length = lengthOf(pack, chosen(plan), settings.attempts);
  const errorAt = (place: Place) => (news?.place === place ? news.text : null);
  const needsPassphrase = serverNews.value?.needsPassphrase === true || errorAt('passphrase') !== null;
  return (
    <form ref={form} class="hm-form" onSubmit={submit} noValidate>
      <div class="hm-columns">
        <div class="hm-column">
          <PackChoice
            packs={packs}
            value={pack.id}
            error={errorAt('pack')}
            attempts={settings.attempts}
            onPick={(id) => change({ pack: id })}
          />
          <FormChoice form={choice.form} onPick={(next) => change({ form: next })} />
          <Fold title={t('home.more')} sub={t('home.moreSub')}>
            <MoreSettings
              settings={settings}
              onSet={(touched) => change({ touched: { ...choice.touched, ...touched } })}
            />
          </Fold>
          {(needsPassphrase || choice.passphrase !== '') && (
            <Passphrase
              value={choice.passphrase}
              error={errorAt('passphrase')}
              onType={(passphrase) => change({ passphrase })}
            />
          )}
        </div>
        <div class="hm-column">
          <Fold
            title={t('home.rounds')}
            sub={t('home.roundsSub', { n: length.rounds, time: minutes(length.playS * 1000) })}
            isOpenWide
            isForced={errorAt('rounds') !== null}
          >
            <RoundPlan
              pack={pack}
              plan={plan}
              error={errorAt('rounds')}
              onPlan={(next) => change({ plans: { ...choice.plans, [pack.id]: next } })}
            />
          </Fold>
        </div>
      </div>
      <OpenBar pack={pack} length={length} isBusy={isBusy} error={errorAt('end')}>
        {t('home.open')}
      </OpenBar>
    </form>
  );
}

function FormChoice({ form, onPick }: { form: HostedForm; onPick(form: HostedForm): void }) {
  return (
    <Choices
      name="form"
      legend={t('home.form')}
      shape="cards"
      value={form}
      onPick={onPick}
      options={[
        { value: 'live', label: t('home.form.live'), about: t('home.form.liveAbout') },
        { value: 'review', label: t('home.form.review'), about: t('home.form.reviewAbout') },
      ]}
    />
  );
}

const FIELDS: Record<Place, string> = {
  pack: 'input[name="pack"]:checked',
  rounds: '.hm-round input',
  passphrase: '#passphrase',
  end: 'button[type="submit"]',
};

const focusOn = (form: HTMLFormElement | null, place: Place) =>
  form?.querySelector<HTMLElement>(FIELDS[place])?.focus();
