import { type Document, isMap, isNode, isScalar, LineCounter, type Pair, type ParsedNode, parseDocument } from 'yaml';
import type { Place } from '../flow/finding.ts';
import type { Path } from './schema-issues.ts';

/** YAML with the places of what it holds. */
export interface YamlText {
  document: Document.Parsed<ParsedNode>;
  /** The place of an offset; of none, the file's beginning. */
  at(offset?: number): Place;
  /** Where a key stands; of a key that is missing, what it is missing from. */
  keyPlace(path: Path): Place;
  /** Where a key's value stands; of one that is missing, what it is missing from. */
  valuePlace(path: Path): Place;
}

/**
 * Reads YAML as far as it goes: its errors stand in the document.
 * @param file path from the project's root, for the places
 * @param text the YAML, with everything before it in the file as blank lines
 */
export function readYaml(file: string, text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, customTags: ['timestamp'], prettyErrors: false });
  const at = (offset = 0): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  function pairAt(path: Path): Pair | undefined {
    const map = document.getIn(path.slice(0, -1), true);
    return isMap(map) ? map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
  }
  function keyPlace(path: Path): Place {
    if (path.length === 0) return at();
    const key = pairAt(path)?.key;
    return isNode(key) ? at(key.range?.[0]) : keyPlace(path.slice(0, -1));
  }
  function valuePlace(path: Path): Place {
    const node = document.getIn(path, true);
    return isNode(node) ? at(node.range?.[0]) : keyPlace(path);
  }
  return { document, at, keyPlace, valuePlace };
}
