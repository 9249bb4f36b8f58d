// GET /healthz: 200 only when a room could be opened now: the log takes a write, and there is a pack to play. Balancers
// and operators read it; it holds no secret and no name.
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { answer } from './answers.ts';

export interface HealthOptions {
  /** Rejects when the log cannot be written. */
  readonly probe: () => Promise<void>;
  readonly packs: () => readonly unknown[];
  readonly logger: Logger;
  readonly version: string;
}

/** A log that does not answer is as bad as one that fails. */
const PATIENCE_MS = 3_000;

export function health({ probe, packs, logger, version }: HealthOptions): RequestHandler {
  return async (_request, response) => {
    const log = await within(PATIENCE_MS, probe()).then(
      () => true,
      (error: unknown) => {
        logger.warn({ err: error }, 'the log does not take a write');
        return false;
      },
    );
    const hasPacks = packs().length > 0;
    const isOk = log && hasPacks;
    answer(response, isOk ? 200 : 503, {
      ok: isOk,
      log: log ? 'writes' : 'fails',
      packs: packs().length,
      version,
    });
  };
}

function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
