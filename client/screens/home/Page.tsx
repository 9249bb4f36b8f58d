// The frame of both pages: harbour, name, language, the heading (which takes the focus when the page turns into another
// one), and at the foot the other ways in. What stands between is NewRoom.tsx and NewStudy.tsx.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Masthead } from '../../ui/Masthead.tsx';
import { ThemeSwitch } from '../../ui/ThemeSwitch.tsx';
import { useTitle } from '../../ui/title.ts';
import { News } from '../../ui/toast.tsx';
import { Harbour } from './Harbour.tsx';
import './home.css';

interface Props {
  title: string;
  sub: string;
  /** The page has just turned into this one: its heading is read first. */
  isTurned?: boolean;
  other: 'new' | 'study';
  /** This is the page of all rooms. */
  isAtRooms?: boolean;
  children: ComponentChildren;
}

export function Page({ title, sub, isTurned = false, other, isAtRooms = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle([title]);
  useEffect(() => {
    if (!isTurned) return;
    globalThis.scrollTo?.(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [isTurned]);
  return (
    <div class="hm">
      <Masthead>
        <Harbour />
      </Masthead>
      <main>
        <div class="hm-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p>{sub}</p>
        </div>
        {children}
      </main>
      <footer class="hm-foot">
        <nav aria-label={t('home.ways')}>
          <a href="/">{t('home.toJoin')}</a>
          {isAtRooms || <a href="/rooms">{t('home.toRooms')}</a>}
          {other === 'study' ? (
            <a href="/study">{t('home.toStudy')}</a>
          ) : (
            <a href="/new">{t('home.toNew')}</a>
          )}
        </nav>
        <ThemeSwitch />
      </footer>
      <News />
    </div>
  );
}
