// No key before its reveal: every frame that leaves a server is searched for marks that only secrets carry (pack.ts), for
// seed and nonce, and for slices that tell right from wrong at a time when nobody may know it.
import type { RoomState } from '../../shared/game/index.ts';
import type { AudienceKey } from '../../shared/protocol/messages.ts';
import type { FirstSlice, RevealSlice, SliceName } from '../../shared/protocol/views.ts';
import type { Chronicle } from './chronicle.ts';

const MARKS = /zqk(\d)|ZQE(\d)/g;

interface Told {
  readonly audience: AudienceKey;
  readonly seq: number;
  readonly name: SliceName;
  readonly slice: object;
}

export class KeyWatch {
  readonly #fail: (message: string) => never;

  constructor(fail: (message: string) => never) {
    this.#fail = fail;
  }

  holdText({ state, keyShown, explained, openedNonce }: Chronicle, text: string): void {
    if (text.includes('zq') || text.includes('ZQ')) {
      for (const [mark, key, explanation] of text.matchAll(MARKS)) {
        if (key !== undefined && !keyShown.has(Number(key)))
          this.#fail(`a frame tells the authored id ${mark} before the reveal: ${text.slice(0, 400)}`);
        if (explanation !== undefined && !explained.has(Number(explanation)))
          this.#fail(`a frame explains round ${explanation} before the reveal: ${text.slice(0, 400)}`);
      }
    }
    const { round } = state;
    if (!round || round.nonce === openedNonce) return;
    if (text.includes(round.nonce) || text.includes(round.seed))
      this.#fail(`a frame tells nonce or seed before the reveal: ${text.slice(0, 400)}`);
  }

  hold({ states }: Chronicle, { audience, seq, name, slice }: Told): void {
    const state = states[seq];
    if (!state) return;
    const early = () => this.#fail(`${audience} gets ${name} at ${seq} (${state.phase}) too early`);
    if (name === 'reveal') {
      const { key, rightCounts, hardest, opening, fullyRight, explain, distribution } = slice as RevealSlice;
      if ((key ?? rightCounts ?? hardest ?? opening ?? fullyRight) !== null && !isOpened(state, 2)) early();
      if (explain !== null && !isOpened(state, 3)) early();
      const isShown = state.phase === 'discussion' && state.round?.isDistributionShown;
      if (distribution !== null && !isShown && !isOpened(state, 1)) early();
    }
    if (name === 'result' && !isOpened(state, 2)) early();
    if (name === 'first' && (slice as FirstSlice).marks !== null && !isOpened(state, 2)) early();
    if (name === 'insight') {
      const isAllowed = audience === 'host' && state.phase === 'play' && state.round?.isInsightOpen;
      if (!isAllowed) early();
    }
  }
}

const isOpened = ({ phase, round }: RoomState, step: number): boolean =>
  (phase === 'reveal' || phase === 'standings') && (round?.revealStep ?? 0) >= step;
