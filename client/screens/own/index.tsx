// What a player took home, opened again by its link: until the room is deleted. The cards are Missed.tsx.
import { useEffect } from 'preact/hooks';
import { lang, t } from '../../i18n/index.ts';
import { Masthead } from '../../ui/Masthead.tsx';
import { Scene } from '../../ui/Scene.tsx';
import { News } from '../../ui/toast.tsx';
import { followPrinting } from '../report/printing.ts';
import type { Seat } from './ask.ts';
import { Missed } from './Missed.tsx';

export function Own({ room, seat }: Seat) {
  useEffect(followPrinting, []);
  useEffect(() => {
    document.title = `Podium · ${t('own.title')}`;
  }, [lang.value]);
  return (
    <div class="own-page">
      <Masthead>
        <Scene />
      </Masthead>
      <main>
        <h1>{t('own.title')}</h1>
        <Missed seat={{ room, seat }} link={null} />
      </main>
      <News />
    </div>
  );
}
