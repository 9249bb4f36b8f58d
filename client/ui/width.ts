// How much room a text takes before it is drawn, for screens that choose a size by it: the wall's prompt, key and crews.

/** In letters of Latin width: Hangul is twice as wide. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x1100 ? 2 : 1), 0);
