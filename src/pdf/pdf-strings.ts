/* Strings in dictionaries of a PDF (ISO 32000-1, 7.3.4 and 7.9.2.2). */

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
