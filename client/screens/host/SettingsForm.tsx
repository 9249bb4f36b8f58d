// The settings a host may care about: size of ships, how they form, speed, dealing. Each has a sensible value already.
// What they do is told in shared/game/SPEC.md.
import type { Settings } from '../../../shared/protocol/commands.ts';
import { limits } from '../../../shared/protocol/limits.ts';
import type { Form } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';

interface Props {
  form: Form;
  settings: Settings;
  onChange: (settings: Settings) => void;
}

const formations = ['pick', 'auto', 'host'] as const;
const hands = ['open', 'soft', 'strict'] as const;
const nameFields = ['nickname', 'name', 'numberName'] as const;
const wallNames = ['people', 'teams'] as const;
const speeds = [
  [0, 'host.set.speed.0'],
  [0.2, 'host.set.speed.20'],
  [0.5, 'host.set.speed.50'],
] as const;

export function SettingsForm({ form, settings, onChange }: Props) {
  const set = (change: Partial<Settings>) => onChange({ ...settings, ...change });
  return (
    <div class="h-o-settings">
      <Size value={settings.teamSize} onSet={(teamSize) => set({ teamSize })} />
      <Choice
        label={t('host.set.formation')}
        options={formations.map((one) => ({ value: one, text: t(`host.set.formation.${one}`) }))}
        value={settings.formation}
        onSet={(formation) => set({ formation })}
      />
      {form === 'live' && (
        <Choice
          label={t('host.set.speed')}
          options={speeds.map(([value, word]) => ({ value, text: t(word) }))}
          value={settings.speedShare}
          onSet={(speedShare) => set({ speedShare })}
        />
      )}
      <Choice
        label={t('host.set.hands')}
        options={hands.map((one) => ({ value: one, text: t(`host.set.hands.${one}`) }))}
        value={settings.hands}
        onSet={(one) => set({ hands: one })}
      />
      <Choice
        label={t('host.set.nameField')}
        options={nameFields.map((one) => ({ value: one, text: t(`host.set.nameField.${one}`) }))}
        value={settings.nameField}
        onSet={(nameField) => set({ nameField })}
      />
      <Choice
        label={t('host.set.wallNames')}
        options={wallNames.map((one) => ({ value: one, text: t(`host.set.wallNames.${one}`) }))}
        value={settings.wallNames}
        onSet={(one) => set({ wallNames: one })}
      />
      <label class="h-o-check">
        <input
          type="checkbox"
          checked={settings.showsNote}
          onChange={() => set({ showsNote: !settings.showsNote })}
        />
        {t('host.set.notes')}
      </label>
    </div>
  );
}

function Size({ value, onSet }: { value: number; onSet: (size: number) => void }) {
  return (
    <div>
      <p class="lb" id="team-size">
        {t('host.set.teamSize')}
      </p>
      <div class="row" role="group" aria-labelledby="team-size">
        <Button
          kind="quiet"
          aria-label={`${value - 1}`}
          disabled={value <= 1}
          onClick={() => onSet(value - 1)}
        >
          −
        </Button>
        <output class="num h-o-size">{value}</output>
        <Button
          kind="quiet"
          aria-label={`${value + 1}`}
          disabled={value >= limits.maxTeamSize}
          onClick={() => onSet(value + 1)}
        >
          +
        </Button>
      </div>
    </div>
  );
}

interface ChoiceProps<V> {
  label: string;
  options: readonly { value: V; text: string }[];
  value: V;
  onSet: (value: V) => void;
}

function Choice<V extends string | number>({ label, options, value, onSet }: ChoiceProps<V>) {
  return (
    <div>
      <p class="lb" aria-hidden="true">
        {label}
      </p>
      <div class="seg h-o-seg" role="group" aria-label={label}>
        {options.map((one) => (
          <button
            key={one.value}
            type="button"
            aria-pressed={one.value === value}
            onClick={() => onSet(one.value)}
          >
            {one.text}
          </button>
        ))}
      </div>
    </div>
  );
}
