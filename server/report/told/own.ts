// What one player takes home: of every round whose key was shown, the cards that were wrong on the own last board, where they lay
// and where they belong, and the explanation. Nothing of anybody else, and no rank of others.
import { teamName } from '../../../shared/game/teams.ts';
import type { Own, OwnRound } from '../../../shared/report/own.ts';
import { isFull } from '../figures/statistics.ts';
import type { Answer, Gathered, Play } from '../gather/plays.ts';
import { keyOf, tellingKind } from '../kinds/index.ts';

/** A player learns of a key with everybody else, never because the host ended the room before it was shown. */
const shown = ({ plays }: Gathered): Play[] => plays.filter(({ isShown }) => isShown);

/** The board that the person answered on last, and the team whose score it made. */
function boardOf(play: Play, seat: number): { answer: Answer; team: number } | null {
  const { last } = play;
  const team = play.acted.get(seat) ?? play.teamOf.get(seat);
  if (!last || team == null) return null;
  const number = last.unit === 'seat' ? seat : team;
  const answer = last.boards.find((board) => board.number === number);
  return answer ? { answer, team } : null;
}

/** Rounds that this seat's last board had something wrong in, oldest first; of a round played twice, the newest counts. */
export function missedBy(gathered: Gathered, seat: number): Play[] {
  const newest = new Map(shown(gathered).map((play) => [play.round.id, play]));
  return [...newest.values()].filter((play) => {
    const own = boardOf(play, seat);
    return own !== null && !isFull(own.answer.accuracy);
  });
}

export function ownOf(gathered: Gathered, seat: number): Own {
  const { state } = gathered;
  const me = state.seats.get(seat);
  const team = me?.team == null ? undefined : state.teams.get(me.team);
  return {
    room: state.room,
    title: state.pack.title,
    isFinished: state.phase === 'finished',
    seat,
    name: me?.name ?? null,
    team: team ? { team: team.team, name: teamName(team.team), points: team.points, rank: team.rank } : null,
    rounds: shown(gathered)
      .filter(({ isCounted }) => isCounted)
      .flatMap((play) => ownRound(play, seat) ?? []),
    missed: missedBy(gathered, seat).map(({ round }) => round.id),
  };
}

function ownRound(play: Play, seat: number): OwnRound | null {
  const own = boardOf(play, seat);
  if (!own) return null;
  const { round } = play;
  const { answer, team } = own;
  const telling = tellingKind(round.kind);
  const key = keyOf(round);
  const right = play.kind.rightCards(round, answer.value);
  const { why, more, note } = round.explain;
  return {
    no: play.no,
    id: round.id,
    kind: round.kind,
    title: round.title,
    prompt: round.prompt,
    accuracy: answer.accuracy,
    right: answer.right,
    of: answer.of,
    points: play.scores.find((score) => score.team === team)?.points ?? 0,
    first:
      play.last?.unit === 'team'
        ? (play.first?.boards.find(({ number, isTouched }) => isTouched && number === seat)?.accuracy ?? null)
        : null,
    wrong: telling.cards(round).flatMap(({ text, short }, i) => {
      const { belongs, isUnscored } = key[i] ?? { belongs: text, isUnscored: true };
      if (right[i] || isUnscored) return [];
      return [{ text, short: short ?? null, lay: telling.lies(round, answer.value, i), belongs }];
    }),
    explain: { why, more: more ?? null, note: play.showsNote ? (note ?? null) : null },
    sources: round.sources,
  };
}
