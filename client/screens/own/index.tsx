// What a player took home, opened again by its link: until the room is deleted. The cards are Missed.tsx.
import { useEffect } from 'preact/hooks';
import { lang, t } from '../../i18n/index.ts';
import { LangSwitch } from '../../ui/LangSwitch.tsx';
import { News } from '../../ui/toast.tsx';
import type { Seat } from './ask.ts';
import { Missed } from './Missed.tsx';

export function Own({ room, seat }: Seat) {
  useEffect(() => {
    document.title = `Podium · ${t('own.title')}`;
  }, [lang.value]);
  return (
    <div class="own-page">
      <header>
        <b class="logo">Podium</b>
        <LangSwitch />
      </header>
      <main>
        <h1>{t('own.title')}</h1>
        <Missed seat={{ room, seat }} link={null} />
      </main>
      <News />
    </div>
  );
}
