// Switches the page between Korean and English at any time; each button names its language in that language. What a
// choice changes and where it is remembered is i18n's business.
import { lang, setLang, t } from '../i18n/index.ts';

export function LangSwitch({ class: cls = '' }: { class?: string }) {
  return (
    <div class={`seg lang ${cls}`} role="group" aria-label={t('ui.language')}>
      {(['ko', 'en'] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={lang.value === one}
          onClick={() => setLang(one)}
        >
          {t(one === 'ko' ? 'ui.korean' : 'ui.english')}
        </button>
      ))}
    </div>
  );
}
