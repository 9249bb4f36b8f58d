// What most people leave as it is, folded: teams, hands, speed, names. Values follow the form of the room until touched; what
// they mean in play is shared/game.
import type { Settings } from '../../../shared/protocol/commands.ts';
import { limits } from '../../../shared/protocol/limits.ts';
import { t } from '../../i18n/index.ts';
import { Choices } from './Choices.tsx';

interface Props {
  settings: Settings;
  onSet(touched: Partial<Settings>): void;
}

const SIZES = Array.from({ length: limits.maxTeamSize }, (_, i) => i + 1);

export function MoreSettings({ settings, onSet }: Props) {
  return (
    <div class="hm-more">
      <TeamSize size={settings.teamSize} onSet={onSet} />
      <Choices
        name="formation"
        legend={t('home.formation')}
        value={settings.formation}
        onPick={(formation) => onSet({ formation })}
        options={[
          { value: 'pick', label: t('home.formation.pick'), about: t('home.formation.pickAbout') },
          { value: 'auto', label: t('home.formation.auto'), about: t('home.formation.autoAbout') },
          { value: 'host', label: t('home.formation.host'), about: t('home.formation.hostAbout') },
        ]}
      />
      <Choices
        name="hands"
        legend={t('home.hands')}
        value={settings.hands}
        onPick={(hands) => onSet({ hands })}
        options={[
          { value: 'soft', label: t('home.hands.soft'), about: t('home.hands.softAbout') },
          { value: 'open', label: t('home.hands.open'), about: t('home.hands.openAbout') },
          { value: 'strict', label: t('home.hands.strict'), about: t('home.hands.strictAbout') },
        ]}
      />
      <Time settings={settings} onSet={onSet} />
      <Names settings={settings} onSet={onSet} />
    </div>
  );
}

/** What the join form asks for, and how much of it the wall shows. */
function Names({ settings, onSet }: Props) {
  return (
    <>
      <Choices
        name="nameField"
        legend={t('home.nameField')}
        value={settings.nameField}
        onPick={(nameField) => onSet({ nameField })}
        options={[
          {
            value: 'nickname',
            label: t('home.nameField.nickname'),
            about: t('home.nameField.nicknameAbout'),
          },
          { value: 'name', label: t('home.nameField.name'), about: t('home.nameField.nameAbout') },
          { value: 'numberName', label: t('home.nameField.number'), about: t('home.nameField.numberAbout') },
        ]}
      />
      <Choices
        name="wallNames"
        legend={t('home.wallNames')}
        value={settings.wallNames}
        onPick={(wallNames) => onSet({ wallNames })}
        options={[
          { value: 'people', label: t('home.wallNames.people'), about: t('home.wallNames.peopleAbout') },
          { value: 'teams', label: t('home.wallNames.teams'), about: t('home.wallNames.teamsAbout') },
        ]}
      />
    </>
  );
}

function TeamSize({ size, onSet }: { size: number; onSet: Props['onSet'] }) {
  return (
    <div>
      <label class="lb" for="team-size">
        {t('home.teamSize')}
      </label>
      <div class="field">
        <select
          id="team-size"
          value={size}
          onChange={(event) => onSet({ teamSize: Number(event.currentTarget.value) })}
        >
          {SIZES.map((n) => (
            <option key={n} value={n}>
              {n === 1 ? t('home.teamOfOne') : t('home.teamOf', { n })}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** Without a limit speed counts for nothing, so the choice is off then and says why. */
function Time({ settings, onSet }: Props) {
  const isFree = !settings.isTimed;
  return (
    <div class="hm-time">
      <div class={`hm-option box-like ${isFree ? 'on' : ''}`}>
        <input
          id="untimed"
          type="checkbox"
          checked={isFree}
          aria-describedby="untimed-about"
          onChange={(event) => onSet({ isTimed: !event.currentTarget.checked })}
        />
        <label for="untimed">{t('home.untimed')}</label>
        <p id="untimed-about">{t('home.untimedAbout')}</p>
      </div>
      <Choices
        name="speed"
        legend={t('home.speed')}
        value={isFree ? 0 : settings.speedShare}
        isOff={isFree}
        onPick={(speedShare) => onSet({ speedShare })}
        options={[
          { value: 0, label: t('home.speed.none'), about: t('home.speed.noneAbout') },
          { value: 0.2, label: t('home.speed.gentle'), about: t('home.speed.gentleAbout') },
          { value: 0.5, label: t('home.speed.kahoot'), about: t('home.speed.kahootAbout') },
        ]}
      />
    </div>
  );
}
