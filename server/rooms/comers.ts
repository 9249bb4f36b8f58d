// Who has a seat, or lost one, because of what was decided: people who joined or brought a code, people whose asking for
// a seat was answered, and links that were replaced; and who was let in by a server that had not heard yet that the seat of
// this secret is elsewhere. The connections themselves are crowd.ts.
import { UNUSABLE } from '../../shared/game/index.ts';
import type { Asked, Outcome, Step } from './batch.ts';
import type { Crowd, Member } from './crowd.ts';

interface Decided {
  readonly steps: readonly Step[];
  readonly batch: readonly Asked[];
  readonly outcomes: readonly Outcome[];
}

/** Returns those who have a seat now and enter their audiences after the patches. */
export function seatComers(crowd: Crowd, { steps, batch, outcomes }: Decided): Member[] {
  const comers: Member[] = [];
  for (let i = 0; i < outcomes.length; i++) {
    const outcome = outcomes[i] as Outcome;
    const { joining, leads, command } = batch[i] as Asked;
    if (!outcome.ok) {
      const stranger = joining && UNUSABLE.includes(outcome.code) ? crowd.member(joining.connection) : null;
      if (stranger) crowd.end(stranger, outcome.code);
      continue;
    }
    const leader = leads === undefined ? undefined : crowd.member(leads);
    if (leader && command.type === 'replaceLink') leader.hash = command.hash;
    const comer =
      joining && outcome.seat !== undefined ? crowd.seated(joining.connection, outcome.seat) : null;
    if (comer) comers.push(comer);
  }
  for (const { event, before, after } of steps) {
    if (event.type === 'linkReplaced') crowd.relinked(event.what, event.hash);
    if (before.claims === after.claims) continue;
    for (const claim of before.claims) {
      if (after.claims.some(({ hash }) => hash === claim.hash)) continue;
      comers.push(...crowd.answered(claim, after.seats.get(claim.seat)?.hash === claim.hash));
    }
  }
  return comers;
}
