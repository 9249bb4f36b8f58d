// The focus of a board: it follows the own card, not the position; when somebody takes the card under it to another list, or
// it is gone, the neighbour gets it, and that is said. Lists are elements with `data-list`, cards in them `data-focus`;
// what stands beside them (a place, a sheet) names its card by `data-home`.

export interface FocusBefore {
  /** Something of the board had the focus. */
  isIn: boolean;
  card: string | null;
  list: string | null;
  home: string | null;
  /** Cards of that list in the order of the page. */
  order: string[];
}

const listOf = (el: Element): string | null => el.closest<HTMLElement>('[data-list]')?.dataset.list ?? null;

const cardsIn = (root: HTMLElement, list: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`[data-list="${CSS.escape(list)}"] [data-focus]`),
];

export function seeFocus(root: HTMLElement): FocusBefore {
  const at = document.activeElement;
  if (!at || !root.contains(at)) return { isIn: false, card: null, list: null, home: null, order: [] };
  const card = at.closest<HTMLElement>('[data-focus]')?.dataset.focus ?? null;
  const home = card === null ? (at.closest<HTMLElement>('[data-home]')?.dataset.home ?? null) : null;
  // A place between the cards of a list is none of them.
  const list = home === null ? listOf(at) : null;
  return {
    isIn: true,
    card,
    list,
    home,
    order: list === null ? [] : cardsIn(root, list).map((el) => el.dataset.focus ?? ''),
  };
}

interface Keeping {
  before: FocusBefore;
  /** What an own act asked for: the first of these that is there. */
  wanted: readonly string[];
  /** The focus is on another card now, through no doing of one's own. */
  onMoved?: ((card: string) => void) | undefined;
}

export function keepFocus(root: HTMLElement, { before, wanted, onMoved }: Keeping): void {
  const find = (card: string) => root.querySelector<HTMLElement>(`[data-focus="${CSS.escape(card)}"]`);
  for (const card of wanted) {
    const el = find(card);
    if (!el) continue;
    el.focus({ preventScroll: true });
    el.scrollIntoView({ block: 'nearest' });
    return;
  }
  if (!before.isIn || root.contains(document.activeElement)) return;
  const same = find(before.card ?? before.home ?? '');
  if (same && (before.list === null || listOf(same) === before.list)) {
    same.focus({ preventScroll: true });
    return;
  }
  const next = neighbour(root, before) ?? same ?? root.querySelector<HTMLElement>('[data-focus]');
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
  onMoved?.(next.dataset.focus ?? '');
}

function neighbour(root: HTMLElement, { card, list, order }: FocusBefore): HTMLElement | undefined {
  if (list === null) return;
  const there = cardsIn(root, list);
  const at = order.indexOf(card ?? '');
  const near = at < 0 ? [] : [...order.slice(at + 1), ...order.slice(0, at).reverse()];
  const found = near.find((key) => there.some((el) => el.dataset.focus === key));
  // A strip shows one card at a time: whichever it shows now.
  return there.find((el) => el.dataset.focus === found) ?? there[0];
}
