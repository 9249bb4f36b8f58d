// Awards at the finish that any team can win, whatever its rank: the biggest climb, even results, the round nobody else
// had, and so on. At most four, each to another team where that is possible. [SC6]
import type { Text } from '../content/text.ts';
import type { AwardName, FinishSlice } from '../protocol/views.ts';
import { sailorOf } from './called.ts';
import type { RoomState } from './state.ts';
import { teamName } from './teams.ts';

const MOST = 4;

interface Candidate {
  award: AwardName;
  team: number;
  score: number;
  detail: Text;
}

/** Accuracy per scored round of every team that played at least one. */
function accuracies(state: RoomState): Map<number, { index: number; accuracy: number; points: number }[]> {
  const out = new Map<number, { index: number; accuracy: number; points: number }[]>();
  for (const done of state.done) {
    for (const { team, accuracy, points } of done.points)
      out.set(team, [...(out.get(team) ?? []), { index: done.index, accuracy, points }]);
  }
  return out;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** From the rank after the first round to the last one. */
function climbs(state: RoomState): Candidate[] {
  const first = state.done[0];
  if (!first || state.done.length < 2) return [];
  const order = [...first.points].sort((a, b) => b.points - a.points).map(({ team }) => team);
  return [...state.teams].flatMap(({ team, rank }) => {
    const from = order.indexOf(team) + 1;
    if (rank === null || from === 0 || from <= rank) return [];
    return [
      {
        award: 'climb' as const,
        team,
        score: from - rank,
        detail: { ko: `${from}위에서 ${rank}위로`, en: `from rank ${from} to ${rank}` },
      },
    ];
  });
}

/** All right in a round in which no other team was. */
function onlyOnes(state: RoomState): Candidate[] {
  return state.done.flatMap((done) => {
    const full = done.points.filter(({ accuracy }) => accuracy >= 0.999_999);
    const round = state.pack.rounds.find(({ id }) => id === done.roundId);
    if (full.length !== 1 || done.points.length < 2 || !round) return [];
    return [
      {
        award: 'nobody_else' as const,
        team: full[0]?.team as number,
        score: round.difficulty,
        detail: {
          ko: `${round.title.ko}: 이 배만 다 맞혔어요`,
          en: `${round.title.en}: the only ship with all of it`,
        },
      },
    ];
  });
}

/** Nothing to all of it is where everybody is, and says nothing; one figure is no range. */
function steadyText(least: number, most: number): Text {
  const [from, to] = [percent(least), percent(most)];
  if (from === percent(0) && to === percent(1))
    return { ko: '라운드마다 가장 고르게', en: 'most even from round to round' };
  if (from === to) return { ko: `가장 고르게: 라운드마다 ${to}`, en: `most even: ${to} in every round` };
  return { ko: `가장 고르게: ${from}에서 ${to} 사이`, en: `most even: between ${from} and ${to}` };
}

/** The smallest distance between best and worst round, and the most rounds without a mistake. */
function habits(state: RoomState): Candidate[] {
  return [...accuracies(state)].flatMap(([team, rounds]): Candidate[] => {
    if (rounds.length < 2) return [];
    const values = rounds.map(({ accuracy }) => accuracy);
    const spread = Math.max(...values) - Math.min(...values);
    const full = values.filter((value) => value >= 0.999_999).length;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const steady: Candidate[] =
      mean > 0.2
        ? [
            {
              award: 'steady',
              team,
              score: 1 - spread,
              detail: steadyText(Math.min(...values), Math.max(...values)),
            },
          ]
        : [];
    const hold: Candidate[] =
      full > 0
        ? [
            {
              award: 'full_hold',
              team,
              score: full,
              detail: {
                ko: `다 맞힌 라운드 ${full}번`,
                en: `${full} ${full === 1 ? 'round' : 'rounds'} without a mistake`,
              },
            },
          ]
        : [];
    return [...steady, ...hold];
  });
}

/** The crew whose members moved most alike; two or more of them, each at least once. */
function evenHands(state: RoomState): Candidate[] {
  return [...state.teams].flatMap((team): Candidate[] => {
    const moves = team.members.map((seat) => state.seats.get(seat)?.moves ?? 0);
    const least = Math.min(...moves);
    const n = moves.length;
    if (n < 2 || least === 0) return [];
    const detail = { ko: `${n}명이 고르게 옮겼어요`, en: `all ${n} moved cards alike` };
    return [{ award: 'even_hands', team: team.team, score: least / Math.max(...moves), detail }];
  });
}

export function awardsOf(state: RoomState): FinishSlice['awards'] {
  const all = [
    climbs(state),
    evenHands(state),
    onlyOnes(state),
    habits(state).filter(({ award }) => award === 'steady'),
    habits(state).filter(({ award }) => award === 'full_hold'),
  ];
  const winners = new Set<number>();
  const given = all.flatMap((candidates) => {
    const sorted = [...candidates].sort((a, b) => b.score - a.score || a.team - b.team);
    const best = sorted.find(({ team }) => !winners.has(team)) ?? sorted[0];
    if (!best) return [];
    winners.add(best.team);
    return [
      {
        award: best.award,
        team: best.team,
        name: teamName(best.team),
        who: sailorOf(state, best.team),
        detail: best.detail,
      },
    ];
  });
  return given.slice(0, MOST);
}
