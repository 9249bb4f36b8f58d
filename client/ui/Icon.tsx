// One symbol of icons.svg. Decorative unless `label` is given: put words beside it, an icon never stands alone without
// an accessible name. <Icon name="check" /> · <Icon name="lock" label={t('ui.locked')} /> · size follows the font (1.25em).
import icons from './icons.svg?raw';
import { placeSprite } from './sprite.ts';

placeSprite('icons', icons);

export type IconName =
  | 'check'
  | 'cross'
  | 'lock'
  | 'unlock'
  | 'pause'
  | 'play'
  | 'plus'
  | 'clock'
  | 'undo'
  | 'down'
  | 'right'
  | 'left'
  | 'up'
  | 'more'
  | 'eye'
  | 'people'
  | 'stop'
  | 'hand'
  | 'screen'
  | 'swap'
  | 'away'
  | 'flag'
  | 'ask'
  | 'look'
  | 'anchor'
  | 'link'
  | 'copy'
  | 'phone'
  | 'skip'
  | 'sun'
  | 'moon'
  | 'edit'
  | 'wifi';

export function Icon({ name, label, class: cls = '' }: { name: IconName; label?: string; class?: string }) {
  return label === undefined ? (
    <svg class={`ic ${cls}`} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  ) : (
    <svg class={`ic ${cls}`} role="img" aria-label={label}>
      <use href={`#i-${name}`} />
    </svg>
  );
}
