// Reads one YAML file into plain values and remembers where each of them stands, so that a problem can be
// pointed at by line and column. Knows nothing about packs; load.ts does.
import { readFileSync, statSync } from 'node:fs';
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { PackPath, PackProblem, Position } from './problem.ts';

/** The largest pack of ours has 40 kB; this leaves room for 40 long rounds. */
export const MAX_PACK_BYTES = 512 * 1024;

export interface LocatedYaml {
  file: string;
  value: unknown;
  problems: PackProblem[];
  /** Where the value at `path` stands, or its nearest parent when it is missing. `ofKey`: the key instead of the value. */
  locate(path: PackPath, ofKey?: boolean): Position;
}

export function readLocatedYaml(file: string): LocatedYaml {
  let bytes: number;
  try {
    bytes = statSync(file).size;
    if (bytes <= MAX_PACK_BYTES) return parseLocatedYaml(readFileSync(file, 'utf8'), file);
  } catch (error) {
    return broken(file, `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`);
  }
  return broken(file, `is too large: ${bytes} bytes, at most ${MAX_PACK_BYTES}`);
}

export function parseLocatedYaml(source: string, file: string): LocatedYaml {
  if (Buffer.byteLength(source) > MAX_PACK_BYTES)
    return broken(file, `is too large: at most ${MAX_PACK_BYTES} bytes`);
  const lineCounter = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  try {
    // Some editors store Hangul decomposed; lengths and comparisons need it composed.
    const doc = parseDocument(source.normalize('NFC'), { lineCounter, prettyErrors: false });
    const problems = [...doc.errors, ...doc.warnings].map((error) => ({
      ...at(error.pos[0]),
      path: '',
      message: error.message,
    }));
    visit(doc, {
      Alias: (_, node) => {
        problems.push({
          ...at(node.range?.[0] ?? 0),
          path: '',
          message: 'aliases (*name) are not allowed in a pack',
        });
      },
    });
    const value = problems.length > 0 ? null : doc.toJS({ maxAliasCount: 0 });
    return { file, value, problems, locate: (path, ofKey = false) => at(offsetOf(doc, path, ofKey)) };
  } catch (error) {
    // The parser recurses: absurdly deep nesting ends in a RangeError.
    return broken(file, `cannot be parsed: ${(error as Error).message}`);
  }
}

function broken(file: string, message: string): LocatedYaml {
  const start = { file, line: 1, column: 1 };
  return { file, value: null, problems: [{ ...start, path: '', message }], locate: () => start };
}

function offsetOf(doc: Document, path: PackPath, ofKey: boolean): number {
  let node: unknown = doc.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, part] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (!pair) return offset;
      const keyOffset = startOf(pair.key) ?? offset;
      offset = ofKey && depth === path.length - 1 ? keyOffset : (startOf(pair.value) ?? keyOffset);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined =>
  isNode(node) && !isAlias(node) ? (node as Node).range?.[0] : undefined;
