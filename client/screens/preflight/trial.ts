// A trial as the console knows it: begun once, looked at once a second until a phone has opened its page and a line. Why
// nothing comes is causes.ts, how it looks PhoneTrial.tsx. Nothing of it is stored.
import { browserId } from './browserId.ts';

export type From = 'elsewhere' | 'sameAddress' | 'here';
export interface Seen {
  isLoaded: boolean;
  lines: From[];
}
/** `over`: too old, or the server has started anew. `silent`: no answer that helps; it is asked again. */
export type Answer<T> = { ok: true; value: T } | { ok: false; why: 'over' | 'silent' };

export interface Console {
  roomId: string;
  secret: () => string;
}

const PATIENCE_MS = 8_000;

export const beginTrial = (console: Console): Promise<Answer<{ token: string }>> =>
  ask(console, '', { method: 'POST', body: JSON.stringify({ browser: browserId() }) });

export const lookAt = (console: Console, token: string): Promise<Answer<Seen>> => ask(console, `/${token}`);

async function ask<T>({ roomId, secret }: Console, path: string, init: RequestInit = {}): Promise<Answer<T>> {
  try {
    const answer = await fetch(`/api/rooms/${roomId}/trials${path}`, {
      ...init,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret()}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.ok) return { ok: true, value: (await answer.json()) as T };
    return { ok: false, why: answer.status === 404 ? 'over' : 'silent' };
  } catch {
    return { ok: false, why: 'silent' };
  }
}

/** The surest that any line says; null: no line yet. */
export const surest = (lines: readonly From[]): From | null =>
  (['elsewhere', 'sameAddress', 'here'] as const).find((from) => lines.includes(from)) ?? null;
