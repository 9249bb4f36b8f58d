// Deliberate bugs, one at a time put into the real code by mutate.ts: each is a snippet of one file and what stands in its
// place. The simulation has to catch every one of them (bugs.test.ts); a snippet that is not there any more fails loudly.

export interface Bug {
  readonly name: string;
  readonly file: string;
  readonly snippet: string;
  readonly instead: string;
}

export const BUGS: readonly Bug[] = [
  {
    name: 'ack before append',
    file: 'server/rooms/room.ts',
    snippet: 'const written = await journal.append(events, index);',
    instead: 'void journal.append(events, index).catch(() => {}); const written = { ok: true } as const;',
  },
  {
    name: 'compare left out',
    file: 'server/rooms/journal.ts',
    snippet: 'if (!appended.ok) return appended;',
    instead: "if (!appended.ok && appended.why !== 'taken') return appended;",
  },
  {
    name: 'lost compare not followed by reading',
    file: 'server/rooms/room.ts',
    snippet: 'if (attempt > 0 || journal.isUncertain) {',
    instead: 'if (journal.isUncertain) {',
  },
  {
    name: 'command ids forgotten on restart',
    file: 'server/rooms/registry.ts',
    snippet: 'foldSteps(initial(pack), read.events)',
    instead:
      'foldSteps(initial(pack), read.events.map(({ by, ...event }) => event as typeof read.events[number]))',
  },
  {
    name: 'command ids not checked again after a lost compare',
    file: 'server/rooms/room.ts',
    snippet: 'const decided = decideBatch(this.#state, batch, this.#means);',
    instead:
      'const decided: ReturnType<typeof decideBatch> = ((batch as any).decided ??= decideBatch(this.#state, batch, this.#means));',
  },
  {
    name: 'unknown outcome taken for a failure',
    file: 'server/rooms/room.ts',
    snippet: "if (written.why === 'unavailable') return refuseAll('saving_fails');",
    instead: "if (written.why === 'unavailable') return refuseAll('not_now');",
  },
  {
    name: 'deadline passed twice',
    file: 'shared/game/decide/serving.ts',
    snippet: `      open.what === deadline.what &&
      open.board === deadline.board &&
      open.phaseNo === deadline.phaseNo &&
      open.atMs <= deadline.atMs,
  );
  if (!due || meta.at < due.atMs) return 'not_now';`,
    instead: `      open.what === deadline.what && open.board === deadline.board,
  ) ?? deadline;
  if (meta.at < deadline.atMs) return 'not_now';`,
  },
  {
    name: 'deadline passed before its time',
    file: 'shared/game/decide/serving.ts',
    snippet: 'return deadline !== null && deadline + times.graceAfterDeadline <= draft.meta.at;',
    instead: 'return deadline !== null;',
  },
  {
    name: 'patch sent to the wrong team',
    file: 'server/rooms/publisher.ts',
    snippet: `    this.#ports.wire.leave(
      member.id,
      member.audiences.map((audience) => this.channelName(audience)),
    );
    member.audiences = [];`,
    instead: '    member.audiences = [];',
  },
  {
    name: 'snapshot newer than it says',
    file: 'server/rooms/publisher.ts',
    snippet: 'audiences[audience] = { seq, slices };',
    instead: 'audiences[audience] = { seq: this.#channels.get(audience)?.seq ?? 0, slices };',
  },
  {
    name: 'patch applied over a gap',
    file: 'client/state/audiences.ts',
    snippet: 'if (frame.prev > audience.seq) return null;',
    instead: '',
  },
  {
    name: 'quorum over nobody',
    file: 'shared/game/boards.ts',
    snippet: 'return acting.length > 0 && ready >= quorumOf(acting.length);',
    instead: 'return ready >= acting.length;',
  },
  {
    name: 'next skips a phase',
    file: 'shared/game/decide/index.ts',
    snippet:
      "if (phaseNo !== undefined && phaseNo !== state.phaseNo) return { ok: false, code: 'phase_passed' }; // [CM4]",
    instead: '',
  },
  {
    name: 'move dropped at the ack instead of at the board',
    file: 'client/net/outbox.ts',
    snippet: 'const waitsForBoard = answer.ok && !answer.settled && showsOnBoard(entry.command);',
    instead: 'const waitsForBoard = false;',
  },
  {
    name: 'missing touch',
    file: 'shared/game/view/touches.ts',
    snippet: "{ audience: audienceOf.seat(event.seat), slices: ['me'] },",
    instead: '',
  },
  {
    name: 'outbox sends two at a time',
    file: 'client/net/sender.ts',
    snippet: 'wire.command({ clientId: entry.clientId, n: entry.n, command: entry.command }, (ack) => {',
    instead: `const [, next] = outbox.entries.value.filter((one) => one.ackedSeq === null);
    if (next)
      wire.command({ clientId: next.clientId, n: next.n, command: next.command }, (ack) => {
        if (isOpen && (ack.ok || !TRY_AGAIN.has(ack.code))) outbox.acked(next, ack);
      });
    wire.command({ clientId: entry.clientId, n: entry.n, command: entry.command }, (ack) => {`,
  },
  {
    name: 'outbox lost at a reload',
    file: 'client/net/shelf.ts',
    snippet: "${code ?? room ?? ''}",
    instead: "${room ?? code ?? ''}",
  },
  {
    name: 'key in a frame early',
    file: 'shared/game/view/reveal.ts',
    snippet: 'if (round.revealStep < 2) return { ...nothing, distribution };',
    instead: '',
  },
  {
    name: 'older connection sends the newer one away',
    file: 'shared/game/decide/serving.ts',
    snippet: 'if (!seat?.isPresent || seat.connection !== command.connection) return;',
    instead: 'if (!seat?.isPresent) return;',
  },
  {
    name: 'score not recomputable',
    file: 'shared/game/scoring.ts',
    snippet: 'const ranMs = board.ranMs ?? 0;',
    instead:
      'const ranMs = round.startedAt === null ? 0 : (board.lastChangeAt ?? round.startedAt) - round.startedAt;',
  },
  {
    name: 'a one-time code stays good after its use',
    file: 'shared/game/evolve/returning.ts',
    snippet:
      'const without = { ...state, offers: offersWithout(state, seat), claims: claimsWithout(state, seat) };',
    instead: 'const without = { ...state, claims: claimsWithout(state, seat) };',
  },
  {
    name: 'the old page goes on acting for a seat that has moved',
    file: 'shared/game/unusable.ts',
    snippet: "if (seat.hash !== hash) return 'seat_elsewhere';",
    instead: '',
  },
  {
    name: 'what waits for a moved seat is still done',
    file: 'server/rooms/guards.ts',
    snippet: 'return (state) => lostBy(member, state) ?? own?.(state) ?? null;',
    instead: 'return (state) => own?.(state) ?? null;',
  },
  {
    name: 'a no seats all the same',
    file: 'shared/game/evolve/returning.ts',
    snippet: 'if (!answered || !isYes) return',
    instead: 'if (!answered) return',
  },
  {
    name: 'words of the forgotten kept',
    file: 'server/rooms/eraser.ts',
    snippet: 'if (numbers.length > 0) await log.deleteWords(this.#room, numbers);',
    instead: '',
  },
  {
    name: 'points given twice',
    file: 'shared/game/evolve/phases.ts',
    snippet:
      'teams: state.teams.map((team) => ({ ...team, points: team.pointsBefore, rank: team.rankBefore })),',
    instead: 'teams: state.teams,',
  },
];
