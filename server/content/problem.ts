// How a mistake in a pack is named: file, line, column, path inside the pack, and words. Positions come from
// locatedYaml.ts; this file also turns the issues of zod into words that an author understands.

import type * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';

export type PackPath = readonly PropertyKey[];
export interface Position {
  file: string;
  /** Both counted from 1. */
  line: number;
  column: number;
}
export interface PackProblem extends Position {
  /** e.g. `rounds[2].cards[0].text.en`; empty when the whole file is meant. */
  path: string;
  message: string;
}

export const printPath = (path: PackPath): string =>
  path.reduce<string>(
    (out, part) =>
      typeof part === 'number' ? `${out}[${part}]` : out === '' ? String(part) : `${out}.${String(part)}`,
    '',
  );

export const printProblem = ({ file, line, column, path, message }: PackProblem): string =>
  [`${file}:${line}:${column}`, path, message].filter((part) => part !== '').join(': ');

const localeError = en().localeError;
type Issue = z.core.$ZodIssue;

/** What one issue of zod says to an author. Needs `reportInput`, so that a missing value can be told from a wrong one. */
export function describeIssue(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return `is missing (${issue.expected})`;
      return `must be ${issue.expected}, not ${kindOfValue(issue.input)}`;
    case 'unrecognized_keys':
      return `there is no such setting: ${issue.keys.join(', ')}`;
    case 'invalid_value':
      if (issue.input === undefined) return `is missing (${issue.values.join(', ')})`;
      return `"${String(issue.input)}" is not one of: ${issue.values.join(', ')}`;
    case 'invalid_format':
      return `"${String(issue.input)}" is not allowed here: ${issue.message || 'wrong form'}`;
    case 'too_big':
      return `is too ${issue.origin === 'number' ? 'large' : 'long'}: at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'too_small':
      return `is too ${issue.origin === 'number' ? 'small' : 'short'}: at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'invalid_union':
      return describeUnion(issue);
    default: {
      const words = localeError(issue as never);
      return typeof words === 'string' ? words : (words?.message ?? issue.message);
    }
  }
}

/** A list of forms told apart by one word (`kind`): which words there are. */
function describeUnion(issue: z.core.$ZodIssueInvalidUnion): string {
  const { discriminator, options } = issue as { discriminator?: string; options?: unknown[] };
  if (!discriminator || !options) return 'has none of the forms that are allowed here';
  const word = (issue.input as Record<string, unknown> | null | undefined)?.[discriminator];
  const list = options.join(', ');
  return word === undefined ? `is missing (${list})` : `"${String(word)}" is not one of: ${list}`;
}

const unitOf = (origin: string): string =>
  origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';

const kindOfValue = (value: unknown): string =>
  value === null
    ? 'empty'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'a map'
        : `a ${typeof value}`;
