// What the page of the boards can measure, as a test asks for it; how, is measure.ts.
export interface Measure {
  focusedCard(): string | null;
  hasFocus(): boolean;
  /** The bold words of what has the focus. */
  focusedWords(): string | undefined;
  /** How many of these lie whole inside the window, inside what scrolls them, and under nothing else. */
  inSight(selector: string): number;
  /** The page scrolls in no direction. */
  fits(): boolean;
  tops(selector: string): number[];
  /** Where each thing stands, by the card that it is or what it is called. */
  where(): Record<string, string>;
  /** Buttons that are smaller than a finger, with how large they are. */
  small(selector: string): string[];
  /** From now on: what the browser itself sees shifting, but in `except`. */
  watchShifts(except: string): void;
  /** After two frames and the report of the browser about them. */
  shifts(): Promise<string[]>;
  /** Latin words in these that carry no language. */
  bareLatin(selector: string): string[];
}
