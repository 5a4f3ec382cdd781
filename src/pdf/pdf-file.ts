/*
 * What has to be known of a PDF to add to it (ISO 32000-1, 7.5.4 to 7.5.6), of one as Typst writes it: a cross-reference
 * table, no object streams.
 */

/** A place in the file, from its start, by the number of the object that stands there. */
type Offsets = Map<number, number>;

/** Reads objects of a finished file as text, each byte a character. */
export interface PdfFile {
  /** The numbers of its objects. */
  numbers: number[];
  /** An object's text, from `<<` or `[` on, without `endobj`. */
  object(number: number): string;
  /** What stands at the very start of an object: enough to see what kind it is. */
  start(number: number): string;
  trailer: string;
  /** Where its cross-reference table begins. */
  table: number;
  bytes: Buffer;
}

/** @throws Error if the file is not as Typst writes them */
export function pdfFile(bytes: Buffer): PdfFile {
  const end = bytes.toString('latin1', Math.max(0, bytes.length - 64));
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1]);
  const tail = Number.isInteger(table) ? bytes.toString('latin1', table) : '';
  const [head, first, count] = /^xref\s+(\d+) (\d+)\s+/.exec(tail) ?? [];
  const trailer = /trailer\s*(<<[\s\S]*>>)\s*startxref/.exec(tail)?.[1];
  if (head === undefined || trailer === undefined || first !== '0')
    throw new Error('This PDF has no table of objects.');
  const offsets: Offsets = new Map();
  // Each entry is 20 bytes long: offset, generation, and `n` if it is in use.
  for (let number = 1; number < Number(count); number++) {
    const entry = tail.substr(head.length + number * 20, 20);
    if (entry[17] === 'n') offsets.set(number, Number(entry.slice(0, 10)));
  }
  const slice = (number: number, length?: number) => {
    const offset = offsets.get(number) ?? 0;
    return bytes.toString('latin1', offset, length === undefined ? bytes.indexOf('endobj', offset) : offset + length);
  };
  const withoutHead = (text: string) => text.replace(/^\d+ \d+ obj\s*/, '');
  return {
    numbers: [...offsets.keys()],
    object: (number) => withoutHead(slice(number)),
    start: (number) => withoutHead(slice(number, 48)),
    trailer,
    table,
    bytes,
  };
}

/**
 * The file with some of its objects changed, as an incremental update: what was there stays as it was.
 * @param changed the new texts of objects, by number
 * @param id the second part of the file's identifier, which is another for each version of it
 */
export function withObjects({ bytes, trailer, table }: PdfFile, changed: Map<number, string>, id: string): Buffer {
  let at = bytes.length + 1;
  let body = '\n';
  const entries: string[] = [];
  for (const [number, text] of [...changed].toSorted(([a], [b]) => a - b)) {
    const object = `${number} 0 obj\n${text.trim()}\nendobj\n`;
    entries.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n\r\n`);
    body += object;
    at += object.length;
  }
  const renewed = trailer
    .replace(/(\/ID\s*\[\s*(?:\([^)]*\)|<[^>]*>))\s*(?:\([^)]*\)|<[^>]*>)/, (_, first) => `${first} (${id})`)
    .replace(/>>\s*$/, `/Prev ${table}\n>>`);
  const end = `xref\n${entries.join('')}trailer\n${renewed}\nstartxref\n${at}\n%%EOF`;
  return Buffer.concat([bytes, Buffer.from(body + end, 'latin1')]);
}

/** Text as a PDF's text string, in UTF-16 (ISO 32000-1, 7.9.2.2). */
function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string of a dictionary: where it stands, brackets and all, and its bytes. */
interface StringAt {
  from: number;
  to: number;
  bytes: string;
}

/** The string that stands after a key of a dictionary; `undefined` if none does (ISO 32000-1, 7.3.4). */
function stringAfter(dictionary: string, key: string): StringAt | undefined {
  const [all, before] = new RegExp(`(/${key}\\s*)[(<](?!<)`).exec(dictionary) ?? [];
  if (all === undefined || before === undefined) return undefined;
  const from = dictionary.indexOf(all) + before.length;
  if (dictionary[from] === '<') {
    const to = dictionary.indexOf('>', from) + 1;
    return { from, to, bytes: Buffer.from(dictionary.slice(from + 1, to - 1), 'hex').toString('latin1') };
  }
  let depth = 0;
  let bytes = '';
  for (let at = from; at < dictionary.length; at++) {
    const one = dictionary[at] ?? '';
    if (one === '\\') {
      const octal = /^[0-7]{1,3}/.exec(dictionary.slice(at + 1, at + 4))?.[0];
      const next = dictionary[at + 1] ?? '';
      bytes += octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (escapes[next] ?? next);
      at += octal?.length ?? 1;
      continue;
    }
    if (one === '(' && depth++ === 0) continue;
    if (one === ')' && --depth === 0) return { from, to: at + 1, bytes };
    bytes += one;
  }
  return undefined;
}

/** The text string after a key of a dictionary. Of PDFDocEncoding only what it has in common with Latin-1 is read. */
export function textAfter(dictionary: string, key: string): string | undefined {
  const bytes = stringAfter(dictionary, key)?.bytes;
  if (!bytes?.startsWith('\xFE\xFF')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}

/** The name that a string after a key says, as `/Dest (sync-status)`: its bytes are UTF-8. */
export function nameAfter(dictionary: string, key: string): string | undefined {
  const bytes = stringAfter(dictionary, key)?.bytes;
  return bytes === undefined ? undefined : Buffer.from(bytes, 'latin1').toString('utf8');
}

/** A dictionary with another text string after a key that has one. */
export function withTextAfter(dictionary: string, key: string, text: string): string {
  const { from, to } = stringAfter(dictionary, key) ?? { from: dictionary.length, to: dictionary.length };
  return dictionary.slice(0, from) + textString(text) + dictionary.slice(to);
}
