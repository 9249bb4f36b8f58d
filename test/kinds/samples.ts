// Sample rounds of every kind for the tests of this folder: small, and each with a property of its own. A new kind
// adds its samples here, and the contract suite plays them.

import { dealRound } from '../../shared/rounds/deal.ts';
import { type KindName, kindOf, type Round } from '../../shared/rounds/index.ts';
import type { Deal, Kind } from '../../shared/rounds/kind.ts';

const text = (word: string) => ({ ko: `가 ${word}`, en: `the ${word}` });
export const piece = (id: string) => ({ id, text: text(id) });
export const pieces = (ids: string) => ids.split(' ').map(piece);

const base = {
  title: text('title'),
  prompt: text('prompt'),
  section: '1',
  difficulty: 1,
  seconds: 60,
  tier: 'core' as const,
  explain: { why: text('reason') },
  sources: [{ code: 'X', text: 'a source' }],
};

type Of<K extends KindName> = Extract<Round, { kind: K }>;
type Own<K extends KindName> = Omit<Of<K>, 'kind' | 'id' | keyof typeof base>;

export const orderRound = (own: Own<'order'>): Of<'order'> => ({
  ...base,
  id: 'o-sample',
  kind: 'order',
  ...own,
});
export const matchRound = (own: Own<'match'>): Of<'match'> => ({
  ...base,
  id: 'm-sample',
  kind: 'match',
  ...own,
});
export const choiceRound = (own: Own<'choice'>): Of<'choice'> => ({
  ...base,
  id: 'c-sample',
  kind: 'choice',
  ...own,
});

const level = { label: text('level'), zones: pieces('high low') };
const spec = { zones: [piece('cri'), piece('oci'), { ...piece('neither'), hint: text('hint'), last: true }] };

export const samples: Record<KindName, Record<string, Round>> = {
  order: {
    'a total order': orderRound({ cards: pieces('unix linux debian ubuntu') }),
    'a partial order': orderRound({
      cards: pieces('unix linux debian redhat ubuntu'),
      before: [
        ['unix', 'linux'],
        ['linux', 'debian'],
        ['linux', 'redhat'],
        ['debian', 'ubuntu'],
        ['redhat', 'ubuntu'],
      ],
    }),
    'two orders side by side': orderRound({
      cards: pieces('apple pear fig plum'),
      before: [
        ['apple', 'pear'],
        ['fig', 'plum'],
      ],
      method: 'absolute-position',
    }),
    decoys: orderRound({
      cards: pieces('pull spare create start'),
      decoys: ['spare'],
      method: 'edit-distance',
    }),
  },
  match: {
    'one axis': matchRound({
      axes: [level],
      cards: pieces('docker runc crun'),
      key: { docker: [['high']], runc: [['low']], crun: [['low']] },
    }),
    'two axes and a decoy': matchRound({
      axes: [level, spec],
      cards: pieces('docker runc crio kubelet'),
      key: { docker: [['high'], ['neither']], runc: [['low'], ['oci']], crio: [['high'], ['cri']] },
      decoys: ['kubelet'],
    }),
    'cards that do not count': matchRound({
      axes: [level, spec],
      cards: pieces('runc rkt libc'),
      key: {
        runc: [['low'], ['oci']],
        rkt: [['high', 'low'], ['neither']],
        libc: [['low'], ['neither', 'oci']],
      },
      unscored: ['libc'],
    }),
    'several zones per card': matchRound({
      axes: [{ ...spec, multi: true }],
      cards: pieces('ctd runc nothing'),
      key: { ctd: [['cri', 'oci']], runc: [['oci']] },
      decoys: ['nothing'],
    }),
    mapped: matchRound({
      axes: [level],
      cards: pieces('docker runc lxc'),
      key: { docker: [['high']], runc: [['low']], lxc: [['low', 'high']] },
      method: 'mapped',
      mapping: { docker: { high: 0.1 }, runc: { low: 0.2, high: -0.1 }, lxc: { low: 0.7, high: 0.3 } },
    }),
  },
  choice: {
    'pick one': choiceRound({ statements: pieces('yes no maybe'), key: ['yes'] }),
    'pick several': choiceRound({ statements: pieces('red green blue grey'), key: ['red', 'blue'] }),
  },
};

export const deal = (kind: Pick<Kind, 'pieces'>, round: Round, seed = '07'.repeat(16)): Deal =>
  dealRound(kind, round, seed);

/** The board after the moves, which are moves as the log keeps them. */
export function play(round: Round, moves: readonly unknown[]): unknown {
  const kind = kindOf(round.kind);
  return moves.reduce((board, move) => {
    const next = kind.apply(round, board, move);
    return next === 'unchanged' ? board : next;
  }, kind.empty(round));
}
