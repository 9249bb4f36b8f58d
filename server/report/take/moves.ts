// The table of all moves: every hand on every board of the rounds that may be told, in order, with who and where the card came to
// lie. Steps are collected by told/steps.ts; the other tables are tables.ts.
import { teamName } from '../../../shared/game/teams.ts';
import type { Gathered, Play } from '../gather/plays.ts';
import { tellingKind } from '../kinds/index.ts';
import { labelOf, type Named } from '../kinds/kind.ts';
import type { BoardStep } from '../told/steps.ts';
import type { Table, Tables, Value } from './tables.ts';
import { stepWords, unitWords } from './words.ts';

export function movesTable(
  tables: Tables,
  { gathered, plays, steps }: { gathered: Gathered; plays: readonly Play[]; steps: readonly BoardStep[] },
): Table {
  const byNo = new Map(plays.map((play) => [play.no, play]));
  return {
    name: 'moves',
    head: [
      tables.timeHead('time'),
      tables.head('no'),
      tables.head('round'),
      tables.head('attempt'),
      tables.head('unit'),
      tables.head('team'),
      tables.head('ship'),
      tables.head('seconds'),
      tables.head('seat'),
      tables.head('name'),
      tables.head('did'),
      tables.head('card'),
      tables.head('lies'),
    ],
    rows: steps.values().map((step) => rowOf(tables, gathered, byNo.get(step.no) as Play, step)),
  };
}

function rowOf(tables: Tables, { state }: Gathered, play: Play, step: BoardStep): Value[] {
  const { round } = play;
  const telling = tellingKind(round.kind);
  const team = step.unit === 'team' ? step.board : (play.teamOf.get(step.board) ?? null);
  const seat = step.seat ?? (step.unit === 'seat' ? step.board : null);
  const card: Named | undefined = step.card === null ? undefined : telling.cards(round)[step.card];
  return [
    tables.time(step.atMs),
    step.no,
    tables.word(round.title),
    step.attempt,
    tables.word(unitWords[step.unit]),
    team,
    team === null ? null : tables.word(teamName(team)),
    Math.round(step.ms / 100) / 10,
    seat,
    seat === null ? null : (state.seats.get(seat)?.name ?? null),
    tables.word(stepWords[step.what]),
    card ? tables.word(labelOf(card)) : null,
    step.card === null ? null : tables.word(telling.lies(round, step.value, step.card)),
  ];
}
