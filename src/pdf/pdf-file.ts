import { createHash } from 'node:crypto';

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

/** A table of objects: where they stand, and the trailer behind it. */
interface Table {
  offsets: Offsets;
  trailer: string;
}

/** Reads the table at a place of the file and those of earlier versions that it goes on from (7.5.4 to 7.5.6). */
function tableAt(bytes: Buffer, at: number): Table {
  const tail = Number.isInteger(at) ? bytes.toString('latin1', at) : '';
  const trailer = /trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(tail)?.[1];
  if (!/^xref\s/.test(tail) || trailer === undefined) throw new Error('This PDF has no table of objects.');
  const before = /\/Prev (\d+)/.exec(trailer)?.[1];
  const offsets: Offsets = before === undefined ? new Map() : tableAt(bytes, Number(before)).offsets;
  const head = /(\d+) (\d+)\s+/y;
  head.lastIndex = 'xref\n'.length;
  for (let part = head.exec(tail); part; part = head.exec(tail)) {
    // Each entry is 20 bytes long: offset, generation, and `n` if it is in use.
    for (let index = 0; index < Number(part[2]); index++) {
      const entry = tail.substr(head.lastIndex + index * 20, 20);
      if (entry[17] === 'n') offsets.set(Number(part[1]) + index, Number(entry.slice(0, 10)));
    }
    head.lastIndex += Number(part[2]) * 20;
  }
  return { offsets, trailer };
}

/** @throws Error if the file is not as Typst writes them */
export function pdfFile(bytes: Buffer): PdfFile {
  const end = bytes.toString('latin1', Math.max(0, bytes.length - 64));
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1]);
  const { offsets, trailer } = tableAt(bytes, table);
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
 * The file with some of its objects changed, as an incremental update: what was there stays as it was. The second part
 * of its identifier becomes another.
 * @param changed the new texts of objects, by number
 */
export function withObjects({ bytes, trailer, table }: PdfFile, changed: Map<number, string>): Buffer {
  let at = bytes.length + 1;
  let body = '\n';
  const entries: string[] = [];
  for (const [number, text] of [...changed].toSorted(([a], [b]) => a - b)) {
    const object = `${number} 0 obj\n${text.trim()}\nendobj\n`;
    entries.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n\r\n`);
    body += object;
    at += object.length;
  }
  const id = createHash('sha256').update(trailer).update(body).digest('hex').slice(0, 32);
  const renewed = trailer
    .replace(/(\/ID\s*\[\s*(?:\([^)]*\)|<[^>]*>))\s*(?:\([^)]*\)|<[^>]*>)/, (_, first) => `${first} (${id})`)
    .replace(/\s*\/Prev \d+/, '')
    .replace(/\s*>>\s*$/, `\n  /Prev ${table}\n>>`);
  const end = `xref\n${entries.join('')}trailer\n${renewed}\nstartxref\n${at}\n%%EOF`;
  return Buffer.concat([bytes, Buffer.from(body + end, 'latin1')]);
}
