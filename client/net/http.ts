// Asking the server over HTTP. Every way in which it can fail comes back as a value: a refusal by its code, and no answer at all
// as such. What is asked stands where it is needed; words for people are troubleWords.
import { type RefusalCode, refusals } from '../../shared/protocol/refusals.ts';

/** `no_server`: nothing answered, so nobody knows whether there is a server. */
export type Trouble = RefusalCode | 'no_server';
export type Answer<T> = { ok: true; value: T } | { ok: false; trouble: Trouble };

const PATIENCE_MS = 15_000;

export const askJson = <T>(path: string, init: RequestInit = {}): Promise<Answer<T>> =>
  ask(path, init, async (response) => {
    const body: unknown = await response.json().catch(() => null);
    return body === null ? { ok: false, trouble: 'server_error' } : { ok: true, value: body as T };
  });

/** A file, and the name that the server gives it. */
export const askFile = (
  path: string,
  init: RequestInit = {},
): Promise<Answer<{ name: string; file: Blob }>> =>
  ask(path, init, async (response) => {
    const disposition = response.headers.get('content-disposition') ?? '';
    const name = /filename="([^"]+)"/.exec(disposition)?.[1] ?? path.split(/[/?]/).at(-2) ?? '';
    return { ok: true, value: { name, file: await response.blob() } };
  });

/** For what only the one who has this secret may have. */
export const bearer = (secret: string): RequestInit => ({ headers: { authorization: `Bearer ${secret}` } });

async function ask<T>(
  path: string,
  init: RequestInit,
  read: (response: Response) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    const response = await fetch(path, { ...init, signal: stop.signal });
    if (response.ok) return await read(response);
    return { ok: false, trouble: codeIn(await response.json().catch(() => null)) };
  } catch {
    return { ok: false, trouble: 'no_server' };
  } finally {
    clearTimeout(timer);
  }
}

/** A proxy in between may answer with a page of its own. */
function codeIn(body: unknown): RefusalCode {
  const code = (body as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code in refusals ? (code as RefusalCode) : 'server_error';
}
