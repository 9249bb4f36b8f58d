// How snapshots and patches of several audiences become one set of slices.
import { describe, expect, it } from 'vitest';
import { makeStore } from '../../client/state/store.ts';
import type { Snapshot } from '../../shared/protocol/messages.ts';
import type { FleetRow } from '../../shared/protocol/views.ts';
import { boardSlice, phaseSlice, snapshotAt } from './fakeSocket.ts';

const ship = (team: number): FleetRow => ({
  team,
  name: { ko: `${team}`, en: `${team}` },
  members: 1,
  present: 1,
  placed: 0,
  half: 0,
  of: 7,
  isLocked: false,
});

function withBoards(isAlone: boolean): Snapshot {
  const frame = snapshotAt(5);
  frame.audiences.room = { seq: 5, slices: { phase: phaseSlice({ isAlone }) } };
  frame.audiences['seat:7'] = { seq: 5, slices: { board: boardSlice({ number: 7 }) } };
  return frame;
}

describe('slices', () => {
  it('show the own board while an attempt is played alone, and the team board otherwise', () => {
    const store = makeStore();
    store.snapshot(withBoards(true));
    expect(store.slice('board').value?.number).toBe(7);
    store.patch({
      audience: 'room',
      prev: 5,
      seq: 6,
      nowMs: 0,
      slices: { phase: phaseSlice({ isAlone: false }) },
    });
    expect(store.slice('board').value?.number).toBe(4);
  });

  it('go away when a patch says null, and all at once with a snapshot', () => {
    const store = makeStore();
    store.snapshot(snapshotAt(5));
    store.patch({ audience: 'team:4', prev: 5, seq: 6, nowMs: 0, slices: { board: null } });
    expect(store.slice('board').value).toBeNull();
    store.snapshot({ ...snapshotAt(7), audiences: {} });
    expect(store.slice('phase').value).toBeNull();
  });

  it('take a patch once, and refuse one that does not follow', () => {
    const store = makeStore();
    store.snapshot(snapshotAt(5));
    const patch = { audience: 'team:4' as const, prev: 5, seq: 6, nowMs: 0, slices: {} };
    expect(store.patch(patch)).toBe(true);
    expect(store.patch(patch)).toBe(true);
    expect(store.patch({ ...patch, prev: 7, seq: 8 })).toBe(false);
    // Late, of a team that was left: nothing is missing.
    expect(store.patch({ ...patch, audience: 'team:9' })).toBe(true);
  });

  it('go on from a snapshot that is ahead of the others, and leave what is older than it', () => {
    const store = makeStore();
    store.snapshot(snapshotAt(8));
    const board = boardSlice({ version: 9 });
    const patch = { audience: 'team:4' as const, prev: 5, nowMs: 0, slices: { board } };
    expect(store.patch({ ...patch, seq: 7 })).toBe(true);
    expect(store.slice('board').value?.version).not.toBe(9);
    expect(store.patch({ ...patch, seq: 9 })).toBe(true);
    expect(store.slice('board').value?.version).toBe(9);
    expect(store.patch({ ...patch, prev: 10, seq: 11 })).toBe(false);
  });

  it('take a patch of gathered slices that ends at the seq it began with', () => {
    const store = makeStore();
    store.snapshot(snapshotAt(5));
    store.patch({ audience: 'team:4', prev: 5, seq: 6, nowMs: 0, slices: {} });
    const board = boardSlice({ version: 9 });
    expect(store.patch({ audience: 'team:4', prev: 6, seq: 6, nowMs: 0, slices: { board } })).toBe(true);
    expect(store.slice('board').value?.version).toBe(9);
  });

  it('are put together from chunks in their order, also those that come later', () => {
    const store = makeStore();
    const fleet = store.list('fleet');
    const frame = snapshotAt(5);
    frame.audiences.host = {
      seq: 5,
      slices: { 'fleet.10': [ship(161)], 'fleet.2': [ship(33)], 'fleet.0': [ship(1)] },
    };
    store.snapshot(frame);
    expect(fleet.value.map((row) => row.team)).toEqual([1, 33, 161]);
    store.patch({
      audience: 'host',
      prev: 5,
      seq: 6,
      nowMs: 0,
      slices: { 'fleet.1': [ship(17)], 'fleet.10': null },
    });
    expect(fleet.value.map((row) => row.team)).toEqual([1, 17, 33]);
  });
});
