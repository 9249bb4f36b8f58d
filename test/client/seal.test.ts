// The seal of a round on a page: what was shown before play is kept, over reloads, and the opening has to fit that; a page
// that came later says so. Which phase came from which briefing is asked of whole random evenings.
import { describe, expect, it } from 'vitest';
import { judgeSeal, sealOf } from '../../client/net/seal.ts';
import { briefingNoOf, watchSeal } from '../../client/state/sealed.ts';
import { makeStore } from '../../client/state/store.ts';
import { commitmentOf } from '../../shared/game/commitment.ts';
import { evolve, initial, view } from '../../shared/game/index.ts';
import type { Slices } from '../../shared/protocol/views.ts';
import { walk } from '../rules/walk.ts';
import { phaseSlice, taskSlice } from './fakeSocket.ts';
import { usePage } from './page.ts';

usePage();

const opening = { nonce: '0f'.repeat(32), key: '{"kind":"choice","key":["참"]}' };
const right = commitmentOf(opening.nonce, opening.key);
const wrong = 'ab'.repeat(32);

describe('a seal', () => {
  it('is the hash that the server makes', () => {
    expect(sealOf(opening)).toBe(right);
    expect(sealOf({ ...opening, nonce: 'no nonce' })).toBeNull();
  });

  it('holds only against what was shown before play, whatever comes along with the reveal', () => {
    expect(judgeSeal({ opening, sealed: right, commitment: right })).toBe('holds');
    expect(judgeSeal({ opening, sealed: wrong, commitment: right })).toBe('broken');
    expect(judgeSeal({ opening, sealed: right, commitment: wrong })).toBe('holds');
    const other = { ...opening, key: '{"kind":"choice","key":["거짓"]}' };
    const along = commitmentOf(other.nonce, other.key);
    expect(judgeSeal({ opening: other, sealed: right, commitment: along })).toBe('broken');
    expect(judgeSeal({ opening: { ...opening, nonce: 'xyz' }, sealed: right, commitment: right })).toBe(
      'broken',
    );
  });

  it('was not seen by a page that came later, and is broken where even what came along does not fit', () => {
    expect(judgeSeal({ opening, sealed: null, commitment: right })).toBe('unseen');
    expect(judgeSeal({ opening, sealed: null, commitment: wrong })).toBe('broken');
  });
});

type Phase = Partial<Slices['phase']>;

/** A page, and what it is shown next; `reload` makes the page anew in the same tab. */
function page(roomId = 'room') {
  let seq = 0;
  let store = makeStore();
  let seal = watchSeal(store);
  const show = (phase: Phase, commitment: string) => {
    const slices = {
      room: { roomId } as Slices['room'],
      phase: phaseSlice(phase),
      task: { ...taskSlice(), commitment },
    };
    store.snapshot({
      protocol: 1,
      nowMs: 0,
      seat: 7,
      role: 'player',
      audiences: { room: { seq: ++seq, slices } },
    });
    return seal.sealed.value;
  };
  const reload = () => {
    seal.stop();
    store = makeStore();
    seal = watchSeal(store);
  };
  return { show, reload };
}

const briefing: Phase = { phase: 'briefing', phaseNo: 5 };
const play: Phase = { phase: 'play', phaseNo: 6 };
const reveal: Phase = { phase: 'reveal', phaseNo: 7 };

describe('a page', () => {
  it('keeps the commitment of the briefing until the standings, whatever it is told later', () => {
    const { show } = page();
    expect(show(briefing, right)).toBe(right);
    expect(show(briefing, wrong)).toBe(right);
    expect(show(play, wrong)).toBe(right);
    expect(show(reveal, wrong)).toBe(right);
    expect(show({ phase: 'standings', phaseNo: 8 }, wrong)).toBe(right);
    expect(show({ phase: 'briefing', phaseNo: 9 }, wrong)).toBe(wrong);
  });

  it('keeps it over a reload in the middle', () => {
    const { show, reload } = page();
    show(briefing, right);
    reload();
    expect(show(play, wrong)).toBe(right);
    reload();
    expect(show(reveal, wrong)).toBe(right);
  });

  it('has seen nothing when it came after the briefing', () => {
    const { show } = page();
    expect(show(play, right)).toBeNull();
    expect(show(reveal, right)).toBeNull();
  });

  it('does not take the commitment of another round, another play of it or another room for that of now', () => {
    const first = page();
    first.show(briefing, wrong);
    // Asleep while the round was dealt again: its briefing had phaseNo 8.
    expect(first.show({ phase: 'play', phaseNo: 9 }, right)).toBeNull();
    expect(first.show({ phase: 'lobby', phaseNo: 0 }, '')).toBeNull();
    expect(page('another').show(reveal, right)).toBeNull();
  });
});

it.each(['live', 'study', 'review'] as const)(
  'a page counts back to the briefing from every phase of a %s room',
  (form) => {
    let counted = 0;
    for (let seed = 1; seed <= 15; seed++) {
      const table = walk(form, seed, 220, 2);
      let briefedIn: number | null = null;
      let state = initial(table.state.pack);
      for (const event of table.log) {
        state = evolve(state, event);
        if (event.type === 'roundBriefed') briefedIn = state.phaseNo;
        const { phase } = view(state, 'room');
        if (!phase || phase.phase === 'lobby' || phase.phase === 'finished') continue;
        expect(briefingNoOf(phase), `seed ${seed}, ${phase.phase} ${phase.phaseNo}`).toBe(briefedIn);
        counted++;
      }
    }
    expect(counted).toBeGreaterThan(200);
  },
);
