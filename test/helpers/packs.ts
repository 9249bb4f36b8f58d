// A small pack with one round of each kind, written as a file that the server loads like any other. `variant` changes
// only what players must not see before the reveal: key, explanation and sources.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const text = (en: string) => ({ ko: `${en} (한)`, en });
const cards = (...ids: string[]) => ids.map((id) => ({ id, text: text(`Card ${id}`), short: text(id) }));

const base = (id: string, secret: string) => ({
  id,
  title: text(`Round ${id}`),
  prompt: text(`Prompt of ${id}`),
  section: '1-1',
  difficulty: 1,
  seconds: 60,
  tier: 'core',
  explain: { why: text(`Why ${secret}`), more: text(`More ${secret}`), note: text(`Note ${secret}`) },
  sources: [{ code: 'S', text: `Source ${secret}` }],
});

export function smallPack(variant: 'one' | 'other' = 'one') {
  const isOne = variant === 'one';
  return {
    id: 'harbour',
    title: text('Harbour'),
    about: text('A pack for tests'),
    isDefault: true,
    rounds: [
      {
        ...base('steps', variant),
        kind: 'order',
        cards: cards('a', 'b', 'c', 'd'),
        before: isOne
          ? [
              ['a', 'b'],
              ['b', 'c'],
              ['c', 'd'],
            ]
          : [
              ['a', 'd'],
              ['b', 'd'],
              ['c', 'd'],
            ],
      },
      {
        ...base('berths', variant),
        kind: 'match',
        axes: [
          {
            label: text('Level'),
            zones: [
              { id: 'x', text: text('Zone x') },
              { id: 'y', text: text('Zone y') },
            ],
          },
        ],
        cards: cards('e', 'f', 'g'),
        key: isOne ? { e: [['x']], f: [['y']], g: [['x']] } : { e: [['y']], f: [['x']], g: [['y']] },
      },
      {
        ...base('claims', variant),
        kind: 'choice',
        statements: cards('h', 'i', 'j'),
        key: isOne ? ['h'] : ['j'],
      },
    ],
  };
}

/** Packs are YAML, and JSON is YAML. */
export function writePack(dir: string, pack: { id: string } = smallPack()): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, `${pack.id}.yaml`), JSON.stringify(pack, null, 2));
}
