// The round that is practised with: three cards on an order board. It never leaves this phone, has no key and no score;
// whatever order people like is fine.

import type { BoardSlice, TaskSlice } from '../../../../shared/protocol/views.ts';
import { words } from '../../../i18n/words/practice.ts';

export const RAMYEON: TaskSlice = {
  kind: 'order',
  title: words['practice.title'],
  prompt: words['practice.prompt'],
  seconds: 0,
  difficulty: 1,
  section: '',
  axes: [],
  picks: null,
  cards: [
    { id: 'bowl', text: words['practice.card.serve'], short: words['practice.short.serve'] },
    { id: 'water', text: words['practice.card.water'], short: words['practice.short.water'] },
    { id: 'noodles', text: words['practice.card.noodles'], short: words['practice.short.noodles'] },
  ],
  commitment: '',
};

/** An untimed board with everything in the tray, all of it the share of the one who practises. */
export const freshBoard = (seat: number, nowMs: number): BoardSlice => {
  const tray = (RAMYEON.cards ?? []).map(({ id }) => id);
  return {
    number: seat,
    version: 0,
    view: { row: [] },
    tray,
    shares: Object.fromEntries(tray.map((card) => [card, seat])),
    movedBy: {},
    disputed: [],
    last: null,
    canUndo: false,
    ready: [],
    needed: 1,
    lockAtMs: null,
    state: 'open',
    startedAtMs: nowMs,
    deadlineAtMs: null,
    allowedMs: null,
    help: null,
  };
};
