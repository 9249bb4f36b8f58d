// A seat's command with what the shell knows and the game does not, judged before it is decided: whose secret the connection
// has, how many seats this server allows, and which card somebody else has in hand. A command that was accepted before passes, so
// that its repeat is settled, unless the seat has gone elsewhere since.
import { type Crews, type RoomState, unusable } from '../../shared/game/index.ts';
import type { CommandFrame } from '../../shared/protocol/messages.ts';
import { ENTERING } from '../../shared/protocol/permissions.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Member } from './crowd.ts';
import type { Holds } from './holds.ts';
import type { Queued } from './queue.ts';

type Guard = (state: RoomState) => RefusalCode | null;

interface Means {
  readonly arrivedAtMs: number;
  readonly crews: Crews | null;
  readonly state: RoomState;
  readonly holds: Holds;
  readonly maxSeats: number;
  readonly settle: Queued['settle'];
}

/** A command of a seat, with all that the room knows of who sent it. */
export function askedBy(member: Member, frame: CommandFrame, means: Means): Queued {
  const { command, clientId, n } = frame;
  const { arrivedAtMs, crews, settle } = means;
  const isEntering = ENTERING.includes(command.type);
  return {
    command,
    seat: member.seat ?? 0,
    arrivedAtMs,
    by: { client: clientId, n },
    joining: isEntering ? { hash: member.hash, connection: member.id, ...(crews && { crews }) } : undefined,
    leads: command.type === 'replaceLink' && command.what === 'host' ? member.id : undefined,
    guard: guardOf(member, frame, means),
    settle,
  };
}

function guardOf(member: Member, frame: CommandFrame, means: Means): Guard {
  const own = ownGuardOf(member, frame, means);
  return (state) => lostBy(member, state) ?? own?.(state) ?? null;
}

/** A seat or link that got another secret while this command waited, or on another server, is not this page's. [WB2] [WB5] */
function lostBy({ seat: number, hash, role }: Member, state: RoomState): RefusalCode | null {
  const seat = number === null ? undefined : state.seats.get(number);
  if (!seat || seat.hash === hash) return null;
  return role === 'host' ? 'wrong_link' : unusable(seat, hash);
}

function ownGuardOf(member: Member, frame: CommandFrame, means: Means): Guard | null {
  const { command } = frame;
  if (command.type === 'join') {
    const { maxSeats } = means;
    return (state) => {
      const isKnown = state.byHash.get(member.hash) !== undefined;
      return !isKnown && state.players >= maxSeats ? 'room_full' : null;
    };
  }
  if (command.type !== 'move' || !isHeldByOther(member, command.play.move.card, means)) return null;
  return (state) => {
    const seat = member.seat === null ? undefined : state.seats.get(member.seat);
    const settled = seat?.clients.find(({ client }) => client === frame.clientId)?.n ?? 0;
    return frame.n > settled ? 'card_held' : null;
  };
}

/** When the move came in, not when it is decided: who puts a card down lets go of it, and the next one may take it at once. */
function isHeldByOther(member: Member, card: string, { state, holds }: Means): boolean {
  const seat = member.seat === null ? undefined : state.seats.get(member.seat);
  return !!seat?.team && holds.heldByOther(seat.team, card, seat.seat) !== null;
}
