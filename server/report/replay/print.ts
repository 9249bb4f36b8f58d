// `npm run replay`: a room told event by event, one line each, or as JSON; and where it stands, with all boards, for
// stepping through it. What an event says is sentences.ts; arguments and keys are scripts/replay.ts.
import type { Lang } from '../../../shared/content/text.ts';
import type { RoomState } from '../../../shared/game/index.ts';
import type { Step } from '../steps.ts';
import { inWords } from './kinds.ts';
import { boardName, shipName } from './people.ts';
import { sentenceOf } from './sentences.ts';

export interface Telling {
  lang: Lang;
  /** IANA name; that of this computer when absent. */
  timeZone?: string;
}

const clockOf = (ms: number, timeZone: string | undefined): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', ...(timeZone && { timeZone }) }).format(ms);

export function headOf(steps: readonly Step[], { lang, timeZone }: Telling): string {
  const [first] = steps;
  if (!first) return 'Nothing has happened in this room.';
  const { room, pack } = first.after;
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', ...(timeZone && { timeZone }) });
  const zone = timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return `Room ${room}, “${pack.title[lang]}”, ${day.format(first.event.at)} (${zone})\n`;
}

/** Time, commit, phase and what happened. */
export function lineOf(step: Step, { lang, timeZone }: Telling): string {
  const { seq, event, after } = step;
  const commit = String(seq).padStart(5);
  return `${clockOf(event.at, timeZone)} ${commit}  ${after.phase.padEnd(10)}  ${sentenceOf(step, lang)}`;
}

/** What people send and what proves who they are stays out: such lines are pasted into mails. */
const HIDDEN = ['hash', 'hostHash', 'screenHash', 'connection'];

export function jsonOf(step: Step, { lang }: Telling): string {
  const { seq, event, after } = step;
  const fields = Object.fromEntries(Object.entries(event).filter(([field]) => !HIDDEN.includes(field)));
  const { phase, phaseNo } = after;
  const at = new Date(event.at).toISOString();
  return JSON.stringify({ seq, at, phase, phaseNo, says: sentenceOf(step, lang), event: fields });
}

/** Where the room stands: phase, round, and every board as text; standings where no boards lie open. */
export function stageOf(state: RoomState, { lang }: Telling): string {
  const { round, phase } = state;
  const pause = state.pausedAt === null ? '' : ', paused';
  const title = round ? `, round ${round.index + 1} “${round.round.title[lang]}”` : '';
  const head = `── ${phase}${title}${pause}, ${state.presentPlayers} of ${state.players} here`;
  const shows = phase === 'play' || phase === 'reveal' || phase === 'discussion';
  return [head, ...(shows ? boardLines(state, lang) : standingLines(state, lang))].join('\n');
}

function boardLines(state: RoomState, lang: Lang): string[] {
  const { round } = state;
  if (!round) return [];
  return [...round.boards].flatMap((board) => {
    if (!board) return [];
    const ready = board.ready.length > 0 ? `, ${board.ready.length} ready` : '';
    const head = `   ${boardName(state, board.number, lang)} (${board.state}${ready})`;
    const lines = inWords(round.round.kind).board(round.round, board.value, lang);
    return [head, ...lines.map((line) => `     ${line}`)];
  });
}

const standingLines = (state: RoomState, lang: Lang): string[] =>
  [...state.teams]
    .filter(({ members, points }) => members.length > 0 || points > 0)
    .map(({ team, members, points }) => {
      const crew = members.map((seat) => state.seats.get(seat)?.name ?? `seat ${seat}`).join(', ');
      return `   ${shipName(team, lang)}: ${points} points (${crew})`;
    });
