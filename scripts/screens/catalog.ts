// Which screens there are, for which face, at which sizes: what a run has to reach, and what the files are called. How a
// screen is reached is scenes/, how a picture is made camera.ts.
import type { Lang } from '../../shared/content/text.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}
const size = (width: number, height: number): Size => ({ width, height });

export type Face = 'home' | 'phone' | 'host' | 'wall' | 'bar' | 'report';
export type Theme = 'dusk' | 'morning';

/** The first is the one that `--fast` takes; the one marked as main is also shown in the morning. */
export const SIZES: Record<Face, { all: readonly Size[]; main: Size }> = {
  home: { all: [size(360, 640), size(390, 844), size(740, 360), size(1280, 800)], main: size(1280, 800) },
  phone: { all: [size(360, 640), size(390, 844), size(740, 360), size(820, 1180)], main: size(390, 844) },
  host: { all: [size(1280, 800), size(360, 640), size(390, 844), size(740, 360)], main: size(1280, 800) },
  wall: { all: [size(1280, 720), size(1024, 768), size(1920, 1080)], main: size(1920, 1080) },
  bar: { all: [size(1280, 720), size(1024, 768), size(1920, 1080)], main: size(1280, 720) },
  report: { all: [size(1280, 800), size(360, 640), size(390, 844), size(740, 360)], main: size(1280, 800) },
};
const LAPTOP = size(1280, 800);

export const SCREENS = {
  home: [
    'new',
    'new-review',
    'new-open',
    'opened-one',
    'opened-check',
    'opened-key',
    'opened-two',
    'study',
    'study-opened',
    'rooms',
    ...['all-rooms', 'all-rooms-picked', 'all-rooms-carry', 'all-rooms-leave', 'all-rooms-repeat'],
    ...['compared', 'compared-table'],
  ],
  phone: [
    ...['join', 'join-found', 'join-code-wrong', 'join-code-letter', 'join-code-short', 'join-name-missing'],
    ...['join-name-taken', 'join-locked', 'join-finished', 'join-study', 'join-number', 'join-more-time'],
    ...['menu-asked', 'menu-granted'],
    ...['practice', 'practice-hand', 'practice-placed', 'practice-done', 'lobby-practised'],
    ...['play-asking', 'play-coming'],
    ...['lobby-pick', 'lobby-picked', 'lobby', 'menu', 'briefing', 'briefing-321'],
    ...['play-order', 'play-order-hand', 'play-order-full', 'play-axis', 'play-axis-hand', 'play-grid'],
    ...['play-grid-hand', 'play-choice', 'play-paused', 'play-ready', 'play-locking', 'play-locked'],
    ...['play-hands-off', 'watching'],
    ...['reveal-answers', 'reveal-key', 'reveal-why', 'reveal-why-below'],
    ...['reveal-key-axis', 'reveal-key-grid', 'reveal-key-choice', 'standings', 'finish', 'finish-below'],
    ...['play-alone', 'discussion', 'discussion-shown', 'play-first-answer', 'reveal-review'],
    ...['group-lobby', 'group-briefing', 'group-menu', 'group-paused', 'group-reveal', 'group-why'],
    ...['group-standings', 'group-finish'],
    ...['in-app-join', 'in-app', 'in-app-way', 'finish-own', 'own'],
    ...[
      'trial',
      'trial-works',
      'trial-over',
      'reconnecting',
      'saving',
      'host-gone',
      'replaced',
      'removed',
      'over',
    ],
  ],
  host: [
    ...[
      'check',
      'check-late',
      'check-works',
      'lobby-empty',
      'lobby',
      'links',
      'links-secret',
      'people',
      'person',
      'settings',
      'plan',
    ],
    ...['lobby-practised', 'play-asking', 'team-asking'],
    ...['asking', 'people-asking'],
    ...['briefing', 'briefing-321', 'play', 'insight', 'team', 'more', 'confirm', 'paused', 'play-locked'],
    ...['reveal-answers', 'reveal-key', 'reveal-why', 'standings', 'finish', 'play-16', 'play-many'],
    ...['play-alone', 'discussion', 'reveal-review', 'reconnecting', 'saving', 'group-pace', 'refused'],
  ],
  wall: [
    ...[
      'lobby-wifi',
      'lobby-practised',
      'lobby-empty',
      'lobby',
      'lobby-16',
      'lobby-many',
      'briefing',
      'briefing-axis',
      'briefing-321',
    ],
    ...[
      'play-order',
      'play-axis',
      'play-grid',
      'play-choice',
      'play-16',
      'play-many',
      'play-locked',
      'paused',
    ],
    ...['reveal-answers', 'reveal-key', 'reveal-why', 'reveal-answers-axis', 'reveal-key-axis'],
    ...['reveal-answers-grid', 'reveal-key-grid', 'reveal-answers-choice', 'reveal-key-choice'],
    ...['standings', 'standings-many', 'finish', 'play-alone', 'discussion', 'discussion-shown'],
    ...['reveal-review', 'reconnecting', 'saving', 'refused'],
    ...['lobby-2', 'briefing-2', 'play-2', 'reveal-answers-2', 'reveal-key-2', 'standings-2', 'finish-2'],
    ...['lobby-75', 'briefing-75', 'play-75', 'reveal-answers-75', 'reveal-key-75', 'standings-75'],
    ...['lobby-750', 'briefing-750', 'play-750', 'reveal-answers-750', 'reveal-key-750', 'standings-750'],
    ...['finish-75', 'finish-750'],
  ],
  bar: ['lobby', 'briefing', 'play', 'paused', 'reveal-answers', 'reveal-key', 'standings'],
  report: ['summary', 'round', 'chart', 'heat', 'replay', 'teams', 'people', 'review', 'take'],
} as const satisfies Record<Face, readonly string[]>;

export type Screen<F extends Face> = (typeof SCREENS)[F][number];

export interface Wish {
  readonly faces: readonly Face[];
  readonly langs: readonly Lang[];
  readonly isFast: boolean;
}

export interface Shot extends Size {
  readonly face: Face;
  readonly screen: string;
  readonly lang: Lang;
  readonly theme: Theme;
}

export const fileOf = ({ face, screen, width, height, lang, theme }: Shot): string =>
  `${face}.${screen}.${width}x${height}.${lang}.${theme}.png`;

/** People also play on laptops: there boards are laid out anew. */
const isWideToo = (face: Face, screen: string) =>
  face === 'phone' && /^(play|practice|reveal-key)/.test(screen);

/** Every picture of one screen in one language, in the order in which they are taken. */
export function shotsOf(face: Face, screen: string, lang: Lang, { isFast }: Wish): Shot[] {
  const { all, main } = SIZES[face];
  if (isFast) return all.slice(0, 1).map((one) => ({ face, screen, lang, theme: 'dusk', ...one }));
  const sizes = isWideToo(face, screen) ? [...all, LAPTOP] : all;
  return sizes.flatMap((one) => {
    const isMain = one.width === main.width && one.height === main.height;
    const themes: Theme[] = isMain ? ['dusk', 'morning'] : ['dusk'];
    return themes.map((theme) => ({ face, screen, lang, theme, ...one }));
  });
}

/** Everything that a run with this wish has to bring. */
export const allShots = (wish: Wish): Shot[] =>
  wish.faces.flatMap((face) =>
    SCREENS[face].flatMap((screen) => wish.langs.flatMap((lang) => shotsOf(face, screen, lang, wish))),
  );
