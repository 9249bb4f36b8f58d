// One example round a kind of board, with the words of the guide's dictionary; they are played by the real rules.
import { textOf } from './words.ts';

const CARDS = ['c0', 'c1', 'c2', 'c3', 'c4'] as const;
const cards = CARDS.map((id) => ({ id, text: textOf(`sg.card.${id}`), short: textOf(`sg.short.${id}`) }));
const zone = (id: 'z0' | 'z1' | 'y0' | 'y1') => ({ id, text: textOf(`sg.zone.${id}`) });
const where = { id: 'a0', text: textOf('sg.axis.where'), zones: [zone('z0'), zone('z1')] };
const what = { id: 'a1', text: textOf('sg.axis.what'), zones: [zone('y0'), zone('y1')] };
const common = { seconds: 90, title: textOf('sg.prompt'), prompt: textOf('sg.prompt') };

export const rounds = {
  order: { ...common, kind: 'order', id: 'o', cards },
  match: {
    ...common,
    kind: 'match',
    id: 'm',
    axes: [where],
    cards,
    key: { c0: [['z0']], c1: [['z0']], c2: [['z0']], c3: [['z1']], c4: [['z1']] },
  },
  grid: {
    ...common,
    kind: 'match',
    id: 'g',
    axes: [where, what],
    cards,
    key: {
      c0: [['z0'], ['y0']],
      c1: [['z0'], ['y0']],
      c2: [['z0'], ['y1']],
      c3: [['z1'], ['y1']],
      c4: [['z1'], ['y1']],
    },
  },
  choice: {
    ...common,
    kind: 'choice',
    id: 'q',
    statements: cards.slice(0, 4).map(({ id, text }) => ({ id, text })),
    key: ['c0'],
  },
} as const;
export type RoundName = keyof typeof rounds;
export const ROUND_NAMES = Object.keys(rounds) as RoundName[];
