// Enter while a syllable is being composed ends the syllable and decides nothing. Browsers differ: most mark the key as part
// of a composition, Safari sends it when the composition is over, with the code of an input method. For text fields that
// stand in a form (`onKeyDown={endsSyllable}`) and for everybody who reads keys.

const FROM_INPUT_METHOD = 229;

export const isComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || event.keyCode === FROM_INPUT_METHOD;

export function endsSyllable(event: KeyboardEvent): void {
  if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
}
