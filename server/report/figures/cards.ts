// Cards of the rounds of one game: how many had each right, and how well it tells strong teams from weak ones. A card's rest is
// made of all other cards that the same team met, so that a room of one round has it, too.
import { known, unknown } from '../../../shared/report/figures.ts';
import type { CardReport } from '../../../shared/report/report.ts';
import type { Answers, Play } from '../gather/plays.ts';
import { type KeyCard, keyOf, tellingKind } from '../kinds/index.ts';
import { Marks } from './marks.ts';
import { discrimination, rounded } from './statistics.ts';

/** Team → per card the share of its boards that have it right, null where it is not counted. */
type TeamCards = ReadonlyMap<number, readonly (number | null)[]>;

export const touched = (answers: Answers | null): Answers['boards'] =>
  answers?.boards.filter(({ isTouched }) => isTouched) ?? [];

/** Boards of an attempt alone count for the team of their seat. */
export const teamOfBoard = (play: Play, answers: Answers, number: number): number | undefined =>
  answers.unit === 'team' ? number : play.teamOf.get(number);

export class CardFigures {
  readonly marks = new Marks();
  readonly #keys = new Map<string, KeyCard[]>();
  readonly #byPlay = new Map<number, TeamCards>();
  /** Per game, team → sum and number of its cards in counted plays. */
  readonly #totals = new Map<number, Map<number, { sum: number; n: number }>>();

  constructor(plays: readonly Play[]) {
    for (const play of plays) {
      const cards = this.#teamCards(play);
      this.#byPlay.set(play.no, cards);
      if (!play.isCounted) continue;
      const totals = this.#totals.get(play.game) ?? new Map<number, { sum: number; n: number }>();
      this.#totals.set(play.game, totals);
      for (const [team, shares] of cards) add(totals, team, shares);
    }
  }

  of(play: Play): CardReport[] {
    const last = touched(play.last).map((answer) => this.marks.of(play, answer));
    const first = touched(play.first).map((answer) => this.marks.of(play, answer));
    const telling = tellingKind(play.round.kind);
    const key = this.#keyOf(play);
    const boards = touched(play.last);
    return telling.cards(play.round).map((card, i) => {
      const right = last.filter((marks) => marks[i]).length;
      const { belongs, isDecoy, isUnscored } = key[i] as KeyCard;
      const shareOf = (of: readonly (readonly boolean[])[]) => {
        if (isUnscored) return unknown('not_counted');
        if (of.length === 0) return unknown('nobody_played');
        return known(rounded(of.filter((marks) => marks[i]).length / of.length));
      };
      return {
        id: card.id,
        text: card.text,
        short: card.short ?? null,
        belongs,
        isDecoy,
        right: isUnscored ? 0 : right,
        inTray: boards.filter(({ value }) => play.kind.isInTray(play.round, value, i)).length,
        facility: shareOf(last),
        before: play.first ? shareOf(first) : unknown('one_attempt'),
        discrimination: isUnscored ? unknown('not_counted') : discrimination(this.#pairs(play, i)),
      };
    });
  }

  /** [this card, the mean of all its other cards], one pair a team. */
  #pairs(play: Play, card: number): [number, number][] {
    const totals = this.#totals.get(play.game);
    return [...(this.#byPlay.get(play.no) ?? [])].flatMap(([team, shares]) => {
      const own = shares[card];
      if (own == null) return [];
      const all = { ...(totals?.get(team) ?? { sum: 0, n: 0 }) };
      // A round that was replayed is in no total: its other cards still say something.
      if (!play.isCounted) for (const share of shares) if (share !== null) include(all, share);
      return all.n < 2 ? [] : [[own, (all.sum - own) / (all.n - 1)] as [number, number]];
    });
  }

  #teamCards(play: Play): TeamCards {
    const { last } = play;
    const key = this.#keyOf(play);
    const sums = new Map<number, { right: number[]; boards: number }>();
    for (const answer of touched(last)) {
      const team = last && teamOfBoard(play, last, answer.number);
      if (team == null) continue;
      const sum = sums.get(team) ?? { right: key.map(() => 0), boards: 0 };
      sums.set(team, sum);
      sum.boards++;
      this.marks.of(play, answer).forEach((isRight, i) => {
        if (isRight) sum.right[i] = (sum.right[i] as number) + 1;
      });
    }
    const share = ({ right, boards }: { right: number[]; boards: number }) =>
      right.map((n, i) => (key[i]?.isUnscored ? null : n / boards));
    return new Map([...sums].map(([team, sum]) => [team, share(sum)]));
  }

  #keyOf({ round }: Play): KeyCard[] {
    const known = this.#keys.get(round.id) ?? keyOf(round);
    this.#keys.set(round.id, known);
    return known;
  }
}

function include(total: { sum: number; n: number }, share: number): void {
  total.sum += share;
  total.n++;
}

function add(
  totals: Map<number, { sum: number; n: number }>,
  team: number,
  shares: readonly (number | null)[],
): void {
  const total = totals.get(team) ?? { sum: 0, n: 0 };
  totals.set(team, total);
  for (const share of shares) if (share !== null) include(total, share);
}
