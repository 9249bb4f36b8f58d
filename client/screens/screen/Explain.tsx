// The third step of the reveal: why it is so, in at most two sentences, and where the lecture note says otherwise.
import type { RevealSlice } from '../../../shared/protocol/views.ts';
import { t, tx } from '../../i18n/index.ts';
import { sizeFor } from './Header.tsx';

const MOST_SOURCES = 3;

export function Explain({ reveal }: { reveal: RevealSlice }) {
  const { explain } = reveal;
  if (explain === null) return null;
  const why = tx(explain.why);
  return (
    <section class="w-why">
      <div class="plated w-why-box">
        <h2>{t('screen.why')}</h2>
        <p class={sizeFor(why)}>{why}</p>
      </div>
      {explain.note !== null && (
        <div class="w-why-note">
          <h2>{t('screen.note')}</h2>
          <p>{tx(explain.note)}</p>
        </div>
      )}
      {explain.sources.length > 0 && (
        <p class="w-why-source">
          {t('screen.source', {
            list: explain.sources
              .slice(0, MOST_SOURCES)
              .map((source) => source.text)
              .join(' · '),
          })}
        </p>
      )}
    </section>
  );
}
