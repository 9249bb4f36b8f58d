// The bundled typeface, in subsets of which a browser fetches only those whose characters are on the page. Its list of
// subsets is 55 kB, so it comes after the first paint; until then the system's face from tokens.css is shown.
export function loadFont(): void {
  void import('pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css');
}
