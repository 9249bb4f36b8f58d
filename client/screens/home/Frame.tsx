// What /new and /study stand in: a strip of harbour with name and language, and a column below.
import './home.css';
import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/index.ts';
import { LangSwitch } from '../../ui/LangSwitch.tsx';
import { Scene } from '../../ui/Scene.tsx';
import { Ship } from '../../ui/Ship.tsx';
import { News } from '../../ui/toast.tsx';

interface Props {
  title: string;
  sub: string;
  children: ComponentChildren;
}

export function Frame({ title, sub, children }: Props) {
  return (
    <div class="o-page">
      <header class="o-scene sky">
        <Scene>
          <Ship team={4} placed={5} of={7} />
        </Scene>
        <div class="o-top">
          <a class="o-logo" href="/" title={t('home.join')}>
            Podium
          </a>
          <LangSwitch />
        </div>
      </header>
      <main class="o-body">
        <div>
          <h1>{title}</h1>
          <p class="ink2">{sub}</p>
        </div>
        {children}
      </main>
      <News />
    </div>
  );
}
