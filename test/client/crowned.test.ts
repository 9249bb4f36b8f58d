// When the wall plays the brass: with the winner, once, and not for whoever comes to a festival that is under way. The
// other cues are sound.test.ts.
import { describe, expect, it } from 'vitest';
import { makeCues, type Seen } from '../../client/sound/cues.ts';

const seen = (change: Partial<Seen>): Seen => ({
  nowMs: 0,
  phase: 'finished',
  phaseNo: 10,
  roundNo: 2,
  revealStep: 0,
  goInMs: null,
  leftMs: null,
  locked: 0,
  moves: 0,
  placed: 0,
  slid: null,
  hasClimbs: false,
  isCrowned: false,
  ...change,
});

describe('the brass of the festival', () => {
  it('waits until the winner stands on the podium, and is played once', () => {
    const cues = makeCues();
    cues.hear(seen({ phase: 'standings', phaseNo: 9 }));
    expect(cues.hear(seen({}))).toEqual([]);
    expect(cues.hear(seen({ isCrowned: true }))).toEqual([{ name: 'podium' }]);
    expect([...cues.hear(seen({})), ...cues.hear(seen({ isCrowned: true }))]).toEqual([]);
  });

  it('comes at once where there are no acts', () => {
    const cues = makeCues();
    cues.hear(seen({ phase: 'standings', phaseNo: 9, isCrowned: true }));
    expect(cues.hear(seen({ isCrowned: true }))).toEqual([{ name: 'podium' }]);
  });

  it('is not told to whoever comes while the festival is under way', () => {
    const cues = makeCues();
    cues.hear(seen({}));
    expect(cues.hear(seen({ isCrowned: true }))).toEqual([]);
  });
});
