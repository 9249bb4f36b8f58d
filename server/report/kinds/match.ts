// Match rounds in a report: a mistake is a card in a zone that is none of its own, or two cards that lie in each other's place.
// A swap is told as one mistake and not as two; which of them a class is told of first is decided in mistakes().
import type { Text } from '../../../shared/content/text.ts';
import type { ChartOf } from '../../../shared/report/charts.ts';
import type { Mistake } from '../../../shared/report/report.ts';
import type { MatchRound } from '../../../shared/rounds/match/content.ts';
import { type Cell, cellsOf, isDecoy } from '../../../shared/rounds/match/key.ts';
import { liesInTray, type MatchBoard, zonesOf } from '../../../shared/rounds/match/rules.ts';
import { IN_TRAY, idOf, quoted, type TellingKind } from './kind.ts';

/** A card in a wrong zone, or two of them that are each other's. `spots` are card.axis.zone. */
interface Candidate {
  readonly spots: readonly string[];
  readonly mistake: Mistake;
  /** Boards, by index, that have all of its spots. */
  readonly boards: readonly number[];
}

const zoneText = (round: MatchRound, axis: number, zone: number): Text => {
  const { ko, en } = round.axes[axis]?.zones[zone]?.text ?? { ko: '', en: '' };
  return { ko: `‘${ko}’`, en: `“${en}”` };
};

/** Wrong spots of a board: zones that are not accepted in a counted cell, and every zone of a decoy. */
function wrongSpots(round: MatchRound, cells: readonly Cell[], board: MatchBoard): string[] {
  const inCells = cells.flatMap(({ card, axis, accepted }) =>
    (zonesOf(board, card)[axis] ?? [])
      .filter((zone) => !accepted.includes(zone))
      .map((zone) => `${card}.${axis}.${zone}`),
  );
  const decoys = [...round.cards.keys()].filter((card) => isDecoy(round, card));
  const ofDecoys = decoys.flatMap((card) =>
    zonesOf(board, card).flatMap((zones, axis) => zones.map((zone) => `${card}.${axis}.${zone}`)),
  );
  return [...inCells, ...ofDecoys];
}

const readSpot = (spot: string) => spot.split('.').map(Number) as [card: number, axis: number, zone: number];

function single(round: MatchRound, spot: string, boards: readonly number[], of: number): Candidate {
  const [card, axis, zone] = readSpot(spot);
  const [name, place] = [quoted(round.cards[card]), zoneText(round, axis, zone)];
  const isStray = isDecoy(round, card);
  const words: Text = isStray
    ? {
        ko: `${name.ko} 카드를 트레이에 두지 않고 ${place.ko} 자리에 놓음`,
        en: `${name.en} in ${place.en}, though it stays in the tray`,
      }
    : { ko: `${name.ko} 카드를 ${place.ko} 자리에 놓음`, en: `${name.en} in ${place.en}` };
  return {
    spots: [spot],
    boards,
    mistake: {
      type: isStray ? 'decoy' : 'placed',
      words,
      boards: boards.length,
      of,
      cards: [idOf(round.cards[card])],
      zone: round.axes[axis]?.zones[zone]?.id ?? null,
    },
  };
}

/** Pairs of cells of one axis whose only zones belong to nobody else: there alone "swapped" says what happened. */
function swappable(cells: readonly Cell[]): [Cell, Cell][] {
  const isOwn = (cell: Cell) =>
    cell.accepted.length === 1 &&
    cells.every(
      (other) =>
        other === cell || other.axis !== cell.axis || !other.accepted.includes(cell.accepted[0] as number),
    );
  const own = cells.filter(isOwn);
  return own.flatMap((a, i) =>
    own
      .slice(i + 1)
      .filter((b) => b.axis === a.axis)
      .map((b): [Cell, Cell] => [a, b]),
  );
}

function swaps(round: MatchRound, cells: readonly Cell[], wrong: readonly Set<string>[]): Candidate[] {
  return swappable(cells).flatMap(([a, b]) => {
    const spots = [`${a.card}.${a.axis}.${b.accepted[0]}`, `${b.card}.${b.axis}.${a.accepted[0]}`];
    const boards = [...wrong.keys()].filter((i) => spots.every((spot) => wrong[i]?.has(spot)));
    if (boards.length === 0) return [];
    const [one, other] = [quoted(round.cards[a.card]), quoted(round.cards[b.card])];
    const mistake: Mistake = {
      type: 'swapped',
      words: {
        ko: `${one.ko} 카드, ${other.ko} 카드를 서로 바꿔 놓음`,
        en: `${one.en} and ${other.en} swapped`,
      },
      boards: boards.length,
      of: wrong.length,
      cards: [idOf(round.cards[a.card]), idOf(round.cards[b.card])],
      zone: null,
    };
    return [{ spots, boards, mistake }];
  });
}

/**
 * Greedy: first the mistake that explains most wrong spots that nothing before it explained (a swap explains two a board),
 * so that a swap is not told once more as the two cards it consists of. Counts are always of all boards that have it.
 */
function mistakes(round: MatchRound, boards: readonly MatchBoard[]): Mistake[] {
  const cells = cellsOf(round).filter((cell) => cell.isScored);
  const wrong = boards.map((board) => new Set(wrongSpots(round, cells, board)));
  const bySpot = new Map<string, number[]>();
  wrong.forEach((spots, i) => {
    for (const spot of spots) {
      const of = bySpot.get(spot);
      if (of) of.push(i);
      else bySpot.set(spot, [i]);
    }
  });
  const singles = [...bySpot].map(([spot, of]) => single(round, spot, of, boards.length));
  const left = [...swaps(round, cells, wrong), ...singles.sort((a, b) => compareSpots(a, b))];
  const unexplained = wrong.map((spots) => new Set(spots));
  const worth = ({ spots, boards: of }: Candidate) =>
    of.reduce((sum, i) => sum + spots.filter((spot) => unexplained[i]?.has(spot)).length, 0);
  const told: Mistake[] = [];
  while (told.length < MOST) {
    const best = left.reduce<Candidate | null>(
      (most, one) => (worth(one) > (most ? worth(most) : 0) ? one : most),
      null,
    );
    if (!best) break;
    told.push(best.mistake);
    for (const i of best.boards) for (const spot of best.spots) unexplained[i]?.delete(spot);
  }
  return told;
}

const MOST = 3;

const compareSpots = (a: Candidate, b: Candidate): number => {
  const [x, y] = [readSpot(a.spots[0] as string), readSpot(b.spots[0] as string)];
  return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
};

function chart(round: MatchRound, boards: readonly MatchBoard[]): ChartOf<'match'> {
  const cells = cellsOf(round);
  return {
    kind: 'match',
    cards: round.cards.map(({ id }) => id),
    axes: round.axes.map(({ label, multi, zones }, axis) => ({
      label: label ?? null,
      isMulti: multi === true,
      zones: zones.map(({ id, text }) => ({ id, text })),
      counts: round.cards.map((_, card) =>
        zones.map((__, zone) => boards.filter((board) => zonesOf(board, card)[axis]?.includes(zone)).length),
      ),
      accepted: round.cards.map((_, card) =>
        zones.map((__, zone) =>
          cells.some((cell) => cell.card === card && cell.axis === axis && cell.accepted.includes(zone)),
        ),
      ),
    })),
    tray: round.cards.map((_, card) => boards.filter((board) => liesInTray(board, card)).length),
  };
}

function lies(round: MatchRound, board: MatchBoard, card: number): Text {
  if (liesInTray(board, card)) return IN_TRAY;
  const perAxis = zonesOf(board, card).map((zones, axis) => {
    const texts = zones.flatMap((zone) => round.axes[axis]?.zones[zone]?.text ?? []);
    return texts.length === 0
      ? { ko: '–', en: '–' }
      : { ko: texts.map(({ ko }) => ko).join(' + '), en: texts.map(({ en }) => en).join(' + ') };
  });
  return { ko: perAxis.map(({ ko }) => ko).join(' · '), en: perAxis.map(({ en }) => en).join(' · ') };
}

export const match: TellingKind<MatchRound, MatchBoard> = {
  cards: ({ cards }) => cards,
  mistakes,
  chart,
  lies,
  shape: ({ zones }) => ({ kind: 'match', zones }),
};
