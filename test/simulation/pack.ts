// A pack with a small round of every kind, in which everything that players must not see before the reveal carries a
// mark that nothing else holds: `zqk…` in authored ids, `ZQE…` in explanations and sources. Frames are searched for them.
import { canonicalPack } from '../../server/content/canonical.ts';
import { type Pack, packSchema } from '../../shared/rounds/index.ts';

const text = (en: string) => ({ ko: `${en} (한)`, en });

function base(id: string, no: number, seconds: number) {
  return {
    id,
    title: text(`Round ${id}`),
    prompt: text(`Prompt of ${id}`),
    section: '1-1',
    difficulty: 1,
    seconds,
    tier: 'core',
    explain: {
      why: text(`ZQE${no} why`),
      more: text(`ZQE${no} more`),
      note: text(`ZQE${no} note`),
    },
    sources: [{ code: 'S', text: `ZQE${no} source` }],
  };
}

const card = (no: number, name: string) => ({ id: `zqk${no}-${name}`, text: text(`Card ${name}`) });
const ids = (no: number, names: string) => [...names].map((name) => `zqk${no}-${name}`);
const cards = (no: number, names: string) => [...names].map((name) => card(no, name));
const axis = (no: number, names: string, isMulti = false) => ({
  label: text('Axis'),
  zones: [...names].map((name) => ({ id: `zqk${no}-${name}`, text: text(`Zone ${name}`) })),
  ...(isMulti && { multi: true }),
});
const only = (no: number, ...names: string[]) => names.map((name) => ids(no, name));

/** Marks count from 0 in this order. */
export const ROUND_IDS = ['steps', 'berths', 'grid', 'claims', 'pick'] as const;

const authored = {
  id: 'harbour',
  title: text('Harbour'),
  about: text('A pack for the simulation'),
  isDefault: true,
  rounds: [
    {
      ...base('steps', 0, 30),
      kind: 'order',
      cards: cards(0, 'abcd'),
      before: [ids(0, 'ab'), ids(0, 'bd'), ids(0, 'cd')],
    },
    {
      ...base('berths', 1, 25),
      kind: 'match',
      axes: [axis(1, 'xyz')],
      cards: cards(1, 'efg'),
      key: { 'zqk1-e': only(1, 'x'), 'zqk1-f': only(1, 'y') },
      decoys: ids(1, 'g'),
    },
    {
      ...base('grid', 2, 40),
      kind: 'match',
      axes: [axis(2, 'uv'), axis(2, 'st', true)],
      cards: cards(2, 'hij'),
      key: {
        'zqk2-h': [ids(2, 'u'), ids(2, 'st')],
        'zqk2-i': [ids(2, 'v'), ids(2, 's')],
        'zqk2-j': [ids(2, 'v'), ids(2, 't')],
      },
    },
    { ...base('claims', 3, 20), kind: 'choice', statements: cards(3, 'klmn'), key: ids(3, 'km') },
    { ...base('pick', 4, 15), kind: 'choice', statements: cards(4, 'opq'), key: ids(4, 'p') },
  ],
};

export const PACK: Pack = packSchema.parse(authored);
export const { json: PACK_JSON, hash: PACK_HASH } = canonicalPack(PACK);
