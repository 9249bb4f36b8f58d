// More time that a person asks for. It is between that seat and the host: who sees it is view/, what a factor does to a
// board is boards.ts, granting by the host is hosting.ts.
import type { CommandOf, TimeFactor } from '../../protocol/commands.ts';
import type { Draft } from './draft.ts';

/** 0 stands for no limit. */
const isNoMore = (factor: TimeFactor, than: TimeFactor): boolean =>
  than === 0 || (factor !== 0 && factor <= than);

/**
 * While a group leads itself nobody is there to grant a wish, and to want no more than one has needs no leave: both are
 * so at once. All others wait for the host. [TM10]
 */
export function grantByItself(draft: Draft, number: number): void {
  const seat = draft.state.seats.get(number);
  if (!seat?.isAsking) return;
  const factor = seat.wantsFactor;
  if (draft.state.pace === 'group' || isNoMore(factor, seat.factor))
    draft.add({ type: 'factorSet', who: 'seat', number, factor });
}

/** The group leads now: whoever has asked a host who is gone has waited long enough. [TM10] */
export function grantThoseWhoWait(draft: Draft): void {
  for (const { seat, isAsking, isRemoved } of draft.state.seats)
    if (isAsking && !isRemoved) grantByItself(draft, seat);
}

function wishFactor(draft: Draft, { factor }: CommandOf<'wishFactor'>): void {
  const { seat: number } = draft.meta;
  const seat = draft.state.seats.get(number);
  // The same again, once it was answered otherwise, is a new wish.
  const isNew = seat?.wantsFactor !== factor || (!seat.isAsking && seat.factor !== factor);
  if (isNew) draft.add({ type: 'factorWished', seat: number, factor });
  grantByItself(draft, number);
}

export const wishRules = { wishFactor };
