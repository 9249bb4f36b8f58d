// Draws hover, focus and press as if they happened: every rule of the page that asks for :hover, :focus-visible or
// :active gets a twin that asks for [data-state=…] around it. So what is shown are the page's own rules.
const TWINS = {
  hover: /:hover\b/g,
  focus: /:focus-visible\b|:focus-within\b/g,
  active: /:active\b/g,
} as const;

/** What a rule for everything that has the focus is about. */
const PRESSED = ':is(button, a, input, select, summary)';

function twinsOf(selector: string): string[] {
  return Object.entries(TWINS).flatMap(([state, asks]) =>
    selector
      .split(/,(?![^(]*\))/)
      .filter((one) => one.search(asks) >= 0)
      .map((one) => `[data-state='${state}'] ${one.trim().replace(asks, '')}`.replace(/ $/, ` ${PRESSED}`)),
  );
}

function collect(rules: CSSRuleList): string[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) {
      const twins = twinsOf(rule.selectorText);
      return twins.length > 0 ? [`${twins.join(',')}{${rule.style.cssText}}`] : [];
    }
    if (!(rule instanceof CSSMediaRule)) return [];
    const inside = collect(rule.cssRules);
    return inside.length > 0 ? [`@media ${rule.conditionText}{${inside.join('')}}`] : [];
  });
}

/** Called once the page's styles are there. */
export function drawStates(): void {
  const sheet = new CSSStyleSheet();
  const rules = [...document.styleSheets].flatMap((one) => collect(one.cssRules));
  sheet.replaceSync(rules.join('\n'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
