// decide: a command and the state it meets → events, or a refusal with a code. Checks what all commands share (repeat,
// permission, phase); what each one does stands beside this file, by who sends it.
import type { Command } from '../../protocol/commands.ts';
import { maySend } from '../../protocol/permissions.ts';
import type { RefusalCode } from '../../protocol/refusals.ts';
import type { GameEvent } from '../events.ts';
import type { RoomState } from '../state.ts';
import type { Meta, SystemCommand } from '../system.ts';
import { Draft, type Outcome } from './draft.ts';
import { flowRules } from './flow.ts';
import { helpRules } from './helping.ts';
import { hostRules } from './hosting.ts';
import { join } from './joining.ts';
import { playerRules } from './playing.ts';
import { claimSeat, returningRules, takeSeat } from './returning.ts';
import { systemRules } from './serving.ts';
import { votingRules } from './voting.ts';
import { wishRules } from './wishing.ts';

export type Decision =
  /** `states`: what the room is after each of the events. */
  | { ok: true; events: readonly GameEvent[]; states: readonly RoomState[]; seat?: number; settled?: true }
  | { ok: false; code: RefusalCode };

type Rule = (draft: Draft, command: never) => Outcome;
const peopleRules = {
  ...playerRules,
  ...returningRules,
  ...votingRules,
  ...wishRules,
  ...helpRules,
  ...hostRules,
  ...flowRules,
} as Record<string, Rule>;

const isSystem = (command: Command | SystemCommand): command is SystemCommand => command.type in systemRules;

/** Pure: time and randomness come in `meta`. A command that changes nothing gives no events and is still accepted. */
export function decide(state: RoomState, command: Command | SystemCommand, meta: Meta): Decision {
  const draft = new Draft(state, ownMeta(meta, Math.max(meta.at, state.at)));
  if (isSystem(command)) {
    if (meta.seat !== 0) return { ok: false, code: 'not_allowed' };
    return finish(draft, (systemRules as Record<string, Rule>)[command.type]?.(draft, command as never));
  }
  if (!state.isOpen) return { ok: false, code: 'room_not_found' };
  if (command.type === 'join') return join(draft, command);
  if (command.type === 'takeSeat') return takeSeat(draft, command);
  if (command.type === 'claimSeat') return claimSeat(draft, command);
  const seat = state.seats.get(meta.seat);
  if (!seat) return { ok: false, code: 'seat_needed' };
  if (seat.isRemoved) return { ok: false, code: 'seat_removed' };
  if (isSettled(draft)) return { ok: true, events: [], states: [], settled: true }; // [CM2]
  if (!maySend(seat.role, state.pace === 'group', command.type)) return { ok: false, code: 'not_allowed' }; // [CM3]
  const { phaseNo } = command as { phaseNo?: number };
  if (phaseNo !== undefined && phaseNo !== state.phaseNo) return { ok: false, code: 'phase_passed' }; // [CM4]
  return finish(draft, peopleRules[command.type]?.(draft, command as never));
}

/** Laid over the caller's where its time is another, not copied: `entropy` may be drawn only when a rule reads it. */
const ownMeta = (meta: Meta, at: number): Meta =>
  meta.at === at ? meta : Object.assign(Object.create(meta) as Meta, { at });

function isSettled({ state, meta }: Draft): boolean {
  const known = state.seats.get(meta.seat)?.clients.find(({ client }) => client === meta.by?.client);
  return known !== undefined && meta.by !== undefined && meta.by.n <= known.n;
}

const finish = (draft: Draft, refused: Outcome): Decision =>
  refused ? { ok: false, code: refused } : { ok: true, events: draft.events, states: draft.states };
