// The packs on offer, and those that rooms have pinned. Loading and its problems are load.ts's; which pack a room plays
// is decided when it opens (server/rooms).
import { type Pack, packSchema } from '../../shared/rounds/index.ts';
import { type LoadedPack, loadFolder } from './load.ts';
import type { PackProblem } from './problem.ts';

export class Shelf {
  #packs: readonly LoadedPack[];
  readonly #pinned = new Map<string, Promise<Pack | null>>();

  constructor(packs: readonly LoadedPack[]) {
    this.#packs = packs;
  }

  static of(dir: string): { shelf: Shelf; problems: readonly PackProblem[] } {
    const { packs, problems } = loadFolder(dir);
    return { shelf: new Shelf(packs), problems };
  }

  get packs(): readonly LoadedPack[] {
    return this.#packs;
  }

  /** After an edit. A pack that it broke stays as it was before. */
  replace({ packs, problems }: ReturnType<typeof loadFolder>): void {
    const broken = new Set(problems.map(({ file }) => file));
    const kept = this.#packs.filter(
      ({ file }) => broken.has(file) && !packs.some((pack) => pack.file === file),
    );
    this.#packs = [...packs, ...kept];
  }

  /** One on offer, or as `stored` has it since a room pinned it. Each is parsed once. */
  byHash(hash: string, stored: (hash: string) => Promise<string | null>): Promise<Pack | null> {
    const offered = this.#packs.find((loaded) => loaded.hash === hash);
    if (offered) return Promise.resolve(offered.pack);
    const known = this.#pinned.get(hash) ?? stored(hash).then(parse);
    this.#pinned.set(hash, known);
    // What could not be read is asked for again.
    known.then((pack) => pack ?? this.#pinned.delete(hash)).catch(() => this.#pinned.delete(hash));
    return known;
  }
}

const parse = (text: string | null): Pack | null =>
  text === null ? null : packSchema.parse(JSON.parse(text));
