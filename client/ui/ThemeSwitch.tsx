// Lets a person choose the light: as the system says, dusk or morning. The choice itself is theme.ts.
import { t } from '../i18n/index.ts';
import { setTheme, theme } from './theme.ts';

const choices = { system: 'ui.themeSystem', dusk: 'ui.themeDusk', morning: 'ui.themeMorning' } as const;

export function ThemeSwitch({ class: cls = '' }: { class?: string }) {
  return (
    <div class={`seg ${cls}`} role="group" aria-label={t('ui.theme')}>
      {(Object.keys(choices) as (keyof typeof choices)[]).map((one) => (
        <button key={one} type="button" aria-pressed={theme.value === one} onClick={() => setTheme(one)}>
          {t(choices[one])}
        </button>
      ))}
    </div>
  );
}
