// What the API answers when it refuses: the code for programs, its words for people, and the fitting HTTP status.
import type { Response } from 'express';
import { type RefusalCode, refusals } from '../../shared/protocol/refusals.ts';

const STATUS: Partial<Record<RefusalCode, number>> = {
  too_large: 413,
  too_fast: 429,
  too_many_tries: 429,
  not_allowed: 403,
  wrong_passphrase: 403,
  wrong_link: 403,
  room_not_found: 404,
  pack_unknown: 404,
  room_gone: 410,
  trial_over: 404,
  room_finished: 410,
  room_full: 409,
  room_locked: 409,
  server_full: 503,
  server_stops: 503,
  saving_fails: 503,
  room_unreadable: 503,
  server_error: 500,
};

export const statusOf = (code: RefusalCode): number => STATUS[code] ?? 400;

export const refuse = (code: RefusalCode) => ({ code, words: refusals[code] });

/** JSON that no cache keeps. */
export function answer(response: Response, status: number, body: object): void {
  response.status(status).set('cache-control', 'no-store').json(body);
}

export const answerRefusal = (response: Response, code: RefusalCode): void =>
  answer(response, statusOf(code), refuse(code));
