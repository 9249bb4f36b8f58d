// What a connection sends, one frame at a time: parsed, limited, checked against its role, handed to its room. Nothing
// that comes in may throw. Who gets this far is connect.ts; what a command does is shared/game.
import { type Ack, type CommandFrame, presenceFrameSchema } from '../../shared/protocol/messages.ts';
import { ENTERING, maySend } from '../../shared/protocol/permissions.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Member } from '../rooms/crowd.ts';
import type { Room } from '../rooms/room.ts';
import { isRude } from './names.ts';
import type { OwnRates, Rates } from './rates.ts';

export interface Guest {
  readonly room: Room;
  readonly member: Member;
  readonly rates: OwnRates;
  readonly guesses: Rates['guesses'];
  /** Whose wrong codes are counted together. */
  readonly address: string;
  readonly now: () => number;
  /** How a command was answered, for operators. */
  readonly onAnswer: (answer: string, ms: number) => void;
  /** A message that a client of ours would not send. */
  readonly onBad: () => void;
}

export type Reply = (ack: Ack) => void;

/** The acknowledgement is the last argument, where there is one: a frame may come without it, or with anything else. */
export const replyOf = (args: readonly unknown[]): Reply => {
  const last = args.at(-1);
  return typeof last === 'function' ? (ack) => void last(ack) : () => {};
};

/** `frame`: null for what no client of ours would send. */
export function onCommand(guest: Guest, frame: CommandFrame | null, answer: Reply): void {
  const { room, member } = guest;
  const arrivedAtMs = guest.now();
  const reply: Reply = (ack) => {
    if (!ack.ok && ack.code === 'pass_wrong') guest.guesses.take(guest.address);
    guest.onAnswer(ack.ok ? (ack.settled ? 'settled' : 'ok') : ack.code, guest.now() - arrivedAtMs);
    answer(ack);
  };
  const heard = hear(guest, frame, arrivedAtMs);
  if (typeof heard === 'string') reply({ ok: false, code: heard, seq: room.seq });
  else room.command(member, heard, arrivedAtMs, reply);
}

/** The command, or why it gets no further. */
function hear(guest: Guest, frame: CommandFrame | null, nowMs: number): CommandFrame | RefusalCode {
  const { commands, roomCommands } = guest.rates;
  if (!commands.take(nowMs) || !roomCommands.take(nowMs)) return 'too_fast';
  if (frame) return refusalFor(guest, frame) ?? frame;
  guest.onBad();
  return 'bad_message';
}

function refusalFor({ member, guesses, address }: Guest, { command }: CommandFrame): RefusalCode | null {
  // What depends on the pace is decided with the command: a repeat of one that was accepted before the pace changed is settled.
  if (!maySend(member.role, true, command.type)) return 'not_allowed';
  const isEntering = ENTERING.includes(command.type);
  if (member.role === 'player' && member.seat === null && !isEntering) return 'seat_needed';
  // A host who renames has read the name: where a real one was refused, the host puts it back.
  if (command.type === 'join' && isRude(`${command.number ?? ''} ${command.name}`)) return 'name_rude';
  if (command.type === 'takeSeat' && guesses.isEmpty(address)) return 'too_many_tries';
  return null;
}

export function onSnapshot({ room, member, rates, now }: Guest): void {
  if (rates.snapshots.take(now())) room.snapshot(member);
}

export function onPresence(guest: Guest, said: unknown): void {
  const { room, member, rates, now } = guest;
  const parsed = presenceFrameSchema.safeParse(said);
  if (!parsed.success) guest.onBad();
  else if (rates.presence.take(now())) room.presence(member, parsed.data);
}
