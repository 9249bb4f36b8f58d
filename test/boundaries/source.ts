// Reads a TypeScript file without a compiler (TypeScript 7 has no stable API for it): takes out comments, strings and
// regular expressions, and finds what is imported. What is allowed is allowed.ts; this only says what is there.

export interface Masked {
  /** The code with comments blanked and each string replaced by `"§n"`, n being its place in `strings`. */
  readonly code: string;
  readonly strings: readonly string[];
}

// After these a slash begins a regular expression; after anything else it divides.
const BEFORE_REGEX =
  /(?:^|[=(,:;!&|?{}[+\-*%<>~^]|\b(?:return|typeof|case|in|of|do|else|void|await|yield))\s*$/;

/**
 * A string in quotes ends at the latest at the end of its line: an apostrophe in the text of JSX then spoils one line
 * and not the rest of the file.
 */
export function mask(text: string): Masked {
  const strings: string[] = [];
  let code = '';
  let at = 0;
  // One entry an open template literal: how many braces are open inside its `${`.
  const braces: number[] = [];

  const readTemplate = (): void => {
    const start = at;
    while (at < text.length) {
      if (text[at] === '\\') at += 2;
      else if (text[at] === '`') {
        code += `"§${strings.push(text.slice(start, at)) - 1}"`;
        at += 1;
        return;
      } else if (text.startsWith('${', at)) {
        at += 2;
        braces.push(0);
        code += '`${';
        return;
      } else at += 1;
    }
  };

  while (at < text.length) {
    const rest = text.slice(at, at + 2);
    const char = text[at]!;
    if (rest === '//') {
      at = endOf(text, '\n', at);
    } else if (rest === '/*') {
      at = endOf(text, '*/', at + 2) + 2;
      code += ' ';
    } else if (char === '"' || char === "'") {
      const end = endOfQuoted(text, at);
      code += `"§${strings.push(text.slice(at + 1, end)) - 1}"`;
      at = end + 1;
    } else if (char === '`') {
      at += 1;
      readTemplate();
    } else if (char === '/' && BEFORE_REGEX.test(code.slice(-40))) {
      at = endOfRegex(text, at);
      code += '/r/';
    } else {
      at += 1;
      code += char;
      const open = braces.length - 1;
      if (open >= 0 && char === '{') braces[open]! += 1;
      if (open >= 0 && char === '}') {
        if (braces[open] === 0) {
          braces.pop();
          readTemplate();
        } else braces[open]! -= 1;
      }
    }
  }
  return { code, strings };
}

function endOf(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found === -1 ? text.length : found;
}

function endOfQuoted(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== text[start] && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function endOfRegex(text: string, start: number): number {
  let at = start + 1;
  let isInClass = false;
  while (at < text.length && text[at] !== '\n' && (text[at] !== '/' || isInClass)) {
    if (text[at] === '[') isInClass = true;
    if (text[at] === ']') isInClass = false;
    at += text[at] === '\\' ? 2 : 1;
  }
  return at + 1;
}

/** How an import may be written; the first group is the place of its string, absent when the path is computed. */
const IMPORTS: readonly RegExp[] = [
  /\b(?:import|export)\b[^"';()=]*?\bfrom\s*"§(\d+)"/g,
  /\bimport\s*"§(\d+)"/g,
  /(?<![.\w$])(?:import|require)\s*\(\s*"§(\d+)"\s*[,)]/g,
  /\bnew\s+URL\s*\(\s*"§(\d+)"\s*,\s*import\s*\.\s*meta\s*\.\s*url/g,
];
const COMPUTED_IMPORT = /(?<![.\w$])(?:import|require)\s*\(\s*(?!"§\d+"\s*[,)])/;

/** Every specifier that the file imports, loads or points a worker at, types included; `?computed` for a computed one. */
export function importsOf(text: string): string[] {
  const { code, strings } = mask(text);
  const found = IMPORTS.flatMap((pattern) => [...code.matchAll(pattern)].map((m) => strings[Number(m[1])]!));
  if (COMPUTED_IMPORT.test(code)) found.push('?computed');
  return [...new Set(found)];
}
