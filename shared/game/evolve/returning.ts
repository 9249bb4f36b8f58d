// What events about ways back change: a seat's one-time code, the secret that proves it, people who ask for a seat of
// their name, links, and a seat that is forgotten. Presence and teams are seats.ts. [WB1]–[WB6]
import type { EventOf } from '../events.ts';
import type { RoomState } from '../state.ts';
import type { Handlers } from './handlers.ts';
import { change, seatArrived, seatRemoved } from './seats.ts';

const offersWithout = (state: RoomState, seat: number) => state.offers.filter((one) => one.seat !== seat);
const claimsWithout = (state: RoomState, seat: number) => state.claims.filter((one) => one.seat !== seat);

/** From now on this secret proves the seat; who comes with an older one is told that it has moved. */
export const rehash = (state: RoomState, seat: number, hash: string): RoomState =>
  change({ ...state, byHash: state.byHash.with(hash, seat) }, seat, { hash });

function seatForgotten(state: RoomState, { seat: number, at }: EventOf<'seatForgotten'>): RoomState {
  const seat = state.seats.get(number);
  const gone = seat?.isRemoved ? state : seatRemoved(state, number, at);
  return change(
    { ...gone, offers: offersWithout(gone, number), claims: claimsWithout(gone, number) },
    number,
    { name: null, isForgotten: true, factor: 1, wantsFactor: 1, isAsking: false },
  );
}

export const returningEvents: Handlers = {
  seatOffered: (state, { seat, hash, until, at }) => ({
    ...state,
    offers: [...offersWithout(state, seat).filter((offer) => offer.until > at), { seat, hash, until }],
  }),
  seatTakenOver: (state, event) => {
    const { seat, hash } = event;
    const without = { ...state, offers: offersWithout(state, seat), claims: claimsWithout(state, seat) };
    return seatArrived(rehash(without, seat, hash), event);
  },
  seatClaimed: (state, { claim, seat, hash, connection }) => ({
    ...state,
    lastClaim: claim,
    claims: [...state.claims.filter((one) => one.hash !== hash), { claim, seat, hash, connection }],
  }),
  claimAnswered: (state, { claim, isYes }) => {
    const answered = state.claims.find((one) => one.claim === claim);
    const rest = state.claims.filter((one) => one.claim !== claim);
    if (!answered || !isYes) return { ...state, claims: rest };
    return rehash({ ...state, claims: claimsWithout(state, answered.seat) }, answered.seat, answered.hash);
  },
  seatForgotten,
  linkReplaced: (state, { what, hash }) =>
    what === 'host' ? { ...change(state, 1, { hash }), hostHash: hash } : { ...state, screenHash: hash },
};
