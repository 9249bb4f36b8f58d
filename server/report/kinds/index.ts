// The registry of kinds for reports, and what the rules of all kinds say when they are asked without a deal: in authored order.
// A new kind adds a line here and a file beside it.
import type { Text } from '../../../shared/content/text.ts';
import { type KindName, kindOf, type Round } from '../../../shared/rounds/index.ts';
import type { Deal } from '../../../shared/rounds/kind.ts';
import { choice } from './choice.ts';
import type { TellingKind } from './kind.ts';
import { match } from './match.ts';
import { order } from './order.ts';

const kinds: Record<KindName, unknown> = { order, match, choice };

/** With its types erased: boards come from the same round. */
export const tellingKind = (kind: KindName): TellingKind<Round, unknown> =>
  kinds[kind] as TellingKind<Round, unknown>;

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** Every card and zone keeps its authored place; the id of a card is its index. */
function plainDeal(round: Round): Deal {
  const { cards, zones } = kindOf(round.kind).pieces(round);
  return {
    cards: range(cards).map(String),
    zones: zones.map((n) => range(n).map(String)),
    cardOrder: range(cards),
    zoneOrder: zones.map(range),
  };
}

export interface KeyCard {
  belongs: Text;
  isDecoy: boolean;
  /** No grade speaks of it. */
  isUnscored: boolean;
}

/** Where every card belongs, by authored index. */
export function keyOf(round: Round): KeyCard[] {
  const kind = kindOf(round.kind);
  const rows = kind.keyRows(round, plainDeal(round));
  const byCard = new Map(rows.map((row) => [Number(row.card), row]));
  return tellingKind(round.kind)
    .cards(round)
    .map((_, card) => {
      const row = byCard.get(card);
      return {
        belongs: row?.belongs ?? { ko: '', en: '' },
        // Of a choice: a statement that is no answer belongs on the board all the same.
        isDecoy: row?.isDecoy === true && round.kind !== 'choice',
        isUnscored: row?.isUnscored === true,
      };
    });
}
