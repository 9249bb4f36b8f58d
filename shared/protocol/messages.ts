// The frames of the wire: handshake, `command` and its ack, `snapshot`, `patch` and the small unstored `presence`.
// What the slices inside hold stands in views.ts. PROTOCOL.md tells the whole story to a stranger.
import * as z from 'zod/mini';
import { opaqueId } from '../rounds/opaque.ts';
import { commandSchema } from './commands.ts';
import type { RefusalCode } from './refusals.ts';
import type { Slices } from './views.ts';

export const roleSchema = z.enum(['player', 'host', 'screen']);
export type Role = z.infer<typeof roleSchema>;

/** 128 bits or more, base64url, made by the client (players) or found in a link's fragment (host, screen). */
export const secretSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/));
export const roomIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,32}$/));
/** Random per page load. */
export const CLIENT_ID = /^[A-Za-z0-9_-]{8}$/;
export const clientIdSchema = z.string().check(z.regex(CLIENT_ID));

/** `auth` of the socket.io handshake. Players name a room by `code` or, when they come back, by `room`. */
export const handshakeSchema = z.strictObject({
  protocol: z.int(),
  role: roleSchema,
  code: z.optional(z.string().check(z.maxLength(16))),
  room: z.optional(roomIdSchema),
  secret: secretSchema,
  clientId: clientIdSchema,
});
export type Handshake = z.infer<typeof handshakeSchema>;

const MAX_N = 1_000_000;
/** Client → server. `n` counts up per clientId; the same pair is the same command, however often it is sent. */
export const commandFrameSchema = z.strictObject({
  clientId: clientIdSchema,
  n: z.int().check(z.minimum(1), z.maximum(MAX_N)),
  command: commandSchema,
});
export type CommandFrame = z.infer<typeof commandFrameSchema>;

/** Reply to a command, sent after its events are durable. `seq`: head of the room's log that it was decided on.
 *  `settled`: this id was accepted before; the view is the truth. */
export type Ack = { ok: true; seq: number; settled?: true } | { ok: false; code: RefusalCode; seq: number };

/** 'room' | 'host' | 'screen' | `team:4` | `seat:12` */
export type AudienceKey = 'room' | 'host' | 'screen' | `team:${number}` | `seat:${number}`;

export interface AudienceSnapshot {
  seq: number;
  slices: Partial<Slices>;
}

/** Server → client at every (re)connection, after a join, after a change of team, and when asked for. Replaces all audiences. */
export interface Snapshot {
  protocol: number;
  nowMs: number;
  /** Null while the connection has not joined yet. */
  seat: number | null;
  role: Role;
  audiences: Partial<Record<AudienceKey, AudienceSnapshot>>;
  /** Why the connection ends after this snapshot: `replaced` by a newer tab, `seat_removed`, `server_stops`. */
  notice?: RefusalCode;
}

/** Server → client. `prev` = the `seq` of the last patch of this audience; whoever has less has a gap and asks for a
 *  snapshot, whoever has more (from a snapshot) goes on with it. A slice set to null is gone. */
export interface Patch {
  audience: AudienceKey;
  prev: number;
  seq: number;
  nowMs: number;
  slices: { [K in keyof Slices]?: Slices[K] | null };
}

export const signals = ['agree', 'unsure', 'look', 'swap', 'wait', 'lock'] as const;
export type Signal = (typeof signals)[number];

/** Client → server, unstored, at most a few a second. `hold`: the card taken in hand, repeated every second while it
 *  is held (a sign of life), null when let go. `hasPractised`: in the lobby, said again over every new line. */
export const presenceFrameSchema = z.union([
  z.strictObject({ hold: z.nullable(opaqueId) }),
  z.strictObject({ signal: z.enum(signals), card: z.optional(opaqueId) }),
  z.strictObject({ isVisible: z.boolean() }),
  z.strictObject({ hasPractised: z.literal(true) }),
]);
export type PresenceFrame = z.infer<typeof presenceFrameSchema>;

/** Server → the connections of one board: `holds` is the whole truth of who holds what on it. `practised` goes to hosts and screens. */
export type PresenceNews =
  | { holds: { seat: number; card: string }[]; board: number }
  | { signal: Signal; seat: number; card?: string; board: number }
  | { practised: number };
