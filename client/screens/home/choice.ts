// What is chosen on /new before a room is opened, with defaults that only need a press. Presets of a form are the
// game's; only what differs from them is sent. Fields are OpenForm.tsx and what it contains.
import { presets } from '../../../shared/game/state.ts';
import type { Settings } from '../../../shared/protocol/commands.ts';
import type { OfferedPack, Opening } from './api.ts';
import { chosen, firstPlan, type Plan } from './plan.ts';

export type HostedForm = 'live' | 'review';

export interface Choice {
  pack: string;
  /** Of each pack that was looked at, so that trying another one loses nothing. */
  plans: Record<string, Plan>;
  form: HostedForm;
  /** Touched by hand; all else follows the form. */
  touched: Partial<Settings>;
  passphrase: string;
}

export const defaultPack = (packs: readonly OfferedPack[]): OfferedPack | undefined =>
  packs.find(({ isDefault }) => isDefault) ?? packs[0];

export const firstChoice: Choice = { pack: '', plans: {}, form: 'live', touched: {}, passphrase: '' };

export const settingsOf = ({ form, touched }: Choice): Settings => ({ ...presets[form], ...touched });

export const planOf = ({ plans }: Choice, pack: OfferedPack): Plan => plans[pack.id] ?? firstPlan(pack);

export function openingOf(choice: Choice, pack: OfferedPack): Opening {
  const preset: Settings = presets[choice.form];
  const settings = Object.fromEntries(
    Object.entries(choice.touched).filter(([name, value]) => preset[name as keyof Settings] !== value),
  );
  return {
    pack: pack.id,
    form: choice.form,
    rounds: chosen(planOf(choice, pack)),
    ...(Object.keys(settings).length > 0 && { settings }),
    ...(choice.passphrase !== '' && { passphrase: choice.passphrase }),
  };
}
