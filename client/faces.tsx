// The faces and what each loads when it is first needed: the join page is small, everything else comes behind it.
// Which address asks for which face is routes.ts. A face that does not load says so and offers to try again.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { addWords, t, type Words } from './i18n/index.ts';
import { isPageOld, loadPart } from './net/reload.ts';
import type { AboardProps } from './screens/phone/Aboard.tsx';
import type { WayBackProps } from './screens/phone/WayBack.tsx';
import type { RoomClient } from './state/room.ts';

type Loaded<P> = ComponentType<P>;
/** `ahead` loads it before it is shown, and rejects when it cannot: showing it tries again. */
export type LazyFace<P> = ComponentType<P> & { ahead(): Promise<void> };

/** A component behind a dynamic import, with the words it speaks. */
export function lazily<P extends object>(load: () => Promise<Loaded<P>>): LazyFace<P> {
  let loaded: Loaded<P> | null = null;
  const ahead = async () => {
    loaded ??= await load();
  };
  function Lazy(props: P) {
    const [, redraw] = useState(0);
    const [hasFailed, setFailed] = useState(false);
    // As drawn: it may come between this and the effect.
    const isShown = loaded !== null;
    useEffect(() => {
      if (isShown || hasFailed) return;
      let isGone = false;
      loadPart(ahead).then(
        () => {
          if (!isGone) redraw((n) => n + 1);
        },
        () => {
          if (!isGone) setFailed(true);
        },
      );
      return () => {
        isGone = true;
      };
    }, [hasFailed]);
    if (loaded) {
      const Face = loaded;
      return <Face {...props} />;
    }
    return <Waiting hasFailed={hasFailed} again={() => setFailed(false)} />;
  }
  return Object.assign(Lazy, { ahead });
}

function Waiting({ hasFailed, again }: { hasFailed: boolean; again: () => void }) {
  if (!hasFailed)
    return (
      <p class="page-waits sr" role="status">
        {t('common.loading')}
      </p>
    );
  return (
    <main class="page-waits">
      <p role="alert">{t(isPageOld.value ? 'common.pageOld' : 'common.loadFailed')}</p>
      <button type="button" class="btn go" onClick={again}>
        {t('common.again')}
      </button>
    </main>
  );
}

async function withWords<P>(face: Promise<Loaded<P>>, ...dictionaries: Promise<{ words: Words }>[]) {
  const [loaded, ...spoken] = await Promise.all([face, ...dictionaries]);
  for (const { words } of spoken) addWords(words);
  return loaded;
}

export const Host = lazily<{ room: RoomClient }>(() =>
  withWords(
    import('./screens/host/index.tsx').then((m) => m.Host),
    import('./i18n/words/then.ts'),
    import('./i18n/words/host.ts'),
    import('./i18n/words/boards.ts'),
    import('./i18n/words/help.ts'),
    import('./i18n/words/seats.ts'),
  ),
);
export const Screen = lazily<{ room: RoomClient }>(() =>
  withWords(
    import('./screens/screen/index.tsx').then((m) => m.Screen),
    import('./i18n/words/screen.ts'),
    import('./i18n/words/boards.ts'),
  ),
);
export const NewRoom = lazily<object>(() =>
  withWords(
    import('./screens/home/index.tsx').then((m) => m.NewRoom),
    import('./i18n/words/home.ts'),
  ),
);
/** All rooms of a host. */
export const Rooms = lazily<object>(() =>
  withWords(
    import('./screens/rooms/index.tsx').then((m) => m.Rooms),
    import('./i18n/words/rooms.ts'),
    import('./i18n/words/home.ts'),
    import('./i18n/words/report.ts'),
  ),
);
/** What a class did, for its host. */
export const Report = lazily<{ room: string }>(() =>
  withWords(
    import('./screens/report/index.tsx').then((m) => m.Report),
    import('./i18n/words/then.ts'),
    import('./i18n/words/report.ts'),
  ),
);
/** What one player takes home, by its link. */
export const Own = lazily<{ room: string; seat: number }>(() =>
  withWords(
    import('./screens/own/index.tsx').then((m) => m.Own),
    import('./i18n/words/own.ts'),
  ),
);
/** The same at the finish of a phone. */
export const OwnAtFinish = lazily<{ room: RoomClient }>(() =>
  withWords(
    import('./screens/own/AtFinish.tsx').then((m) => m.AtFinish),
    import('./i18n/words/own.ts'),
    import('./i18n/words/then.ts'),
  ),
);
/** The page of a phone that is tried before class. */
export const Trial = lazily<{ token: string }>(() =>
  withWords(
    import('./screens/trial/Trial.tsx').then((m) => m.Trial),
    import('./i18n/words/trial.ts'),
  ),
);
export const NewStudy = lazily<object>(() =>
  withWords(
    import('./screens/home/index.tsx').then((m) => m.NewStudy),
    import('./i18n/words/home.ts'),
  ),
);
/** Everything of the phone after joining. */
export const Aboard = lazily<AboardProps>(() =>
  withWords(
    import('./screens/phone/Aboard.tsx').then((m) => m.Aboard),
    import('./i18n/words/boards.ts'),
    import('./i18n/words/help.ts'),
    import('./i18n/words/seats.ts'),
  ),
);
/** Ways back to a seat, for the few who need one before they are aboard. */
export const WayBack = lazily<WayBackProps>(() =>
  withWords(
    import('./screens/phone/WayBack.tsx').then((m) => m.WayBack),
    import('./i18n/words/seats.ts'),
  ),
);
