// In the lobby rounds and settings can still be changed, folded away so that the people stay in sight. The forms are
// PlanPicker.tsx and SettingsForm.tsx; /new has its own, made for choosing before there is a room.
import { useState } from 'preact/hooks';
import type { Settings } from '../../../shared/protocol/commands.ts';
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/toast.tsx';
import { PlanPicker } from './PlanPicker.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { tell } from './step.ts';

export function LobbySetup({ room }: { room: RoomClient }) {
  const control = room.slice('control').value;
  const info = room.slice('room').value;
  const [plan, setPlan] = useState<readonly string[] | null>(null);
  const [settings, setSettings] = useState<Settings | null>(null);
  if (control === null || info === null) return null;
  const apply = async () => {
    const acks = [
      plan === null ? null : await tell(room, { type: 'setPlan', rounds: [...plan] }),
      settings === null ? null : await tell(room, { type: 'setSettings', settings }),
    ];
    if (acks.some((ack) => ack !== null && !ack.ok)) return;
    setPlan(null);
    setSettings(null);
    toast(t('host.applied'));
  };
  return (
    <details class="h-setup panel">
      <summary>{t('host.settings')}</summary>
      <SettingsForm form={info.form} settings={settings ?? info.settings} onChange={setSettings} />
      <PlanPicker
        rounds={control.pack}
        way={{ attempts: (settings ?? info.settings).attempts, isRelaxed: info.isRelaxed }}
        chosen={plan ?? control.plan.map((round) => round.id)}
        onChange={setPlan}
      />
      <div class="acts">
        <Button
          kind="plate"
          disabled={(plan === null && settings === null) || plan?.length === 0}
          onClick={() => void apply()}
        >
          {t('host.apply')}
        </Button>
      </div>
    </details>
  );
}
