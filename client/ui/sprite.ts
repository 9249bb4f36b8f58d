// Puts the symbols that <use> refers to into the page, once. Icons come with the first load; the scenery (ships, crane,
// lighthouse) with the first Ship or Scene. What a symbol looks like stands in icons.svg and scenery.svg.
const placed = new Set<string>();

export function placeSprite(name: 'icons' | 'scenery', svg: string): void {
  if (placed.has(name) || typeof document === 'undefined') return;
  placed.add(name);
  const holder = document.createElement('div');
  holder.hidden = true;
  holder.setAttribute('aria-hidden', 'true');
  holder.append(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement);
  document.body.prepend(holder);
}
