// The trial of a phone before class: what its page says when it opens a line, and what the console is told. PROTOCOL.md
// describes both; who judges what is server/preflight/.
import * as z from 'zod/mini';

/** 128 bits, base64url: in the address of the page that the phone opens. */
export const trialTokenSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));
/** Random, the same for all pages of one address in one browser. */
export const browserIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,22}$/));

/** `auth` of the handshake in the namespace `/trial`. */
export const trialHandshakeSchema = z.strictObject({ token: trialTokenSchema, browser: browserIdSchema });
export type TrialHandshake = z.infer<typeof trialHandshakeSchema>;
