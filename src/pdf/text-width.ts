import { boldFontFile } from './fonts.ts';

/** Letters stand no further apart than that beyond their widths, in parts of these. */
const spacing = 1.02;

/**
 * Points that words take on one line at most, whatever the look of the text: as wide as in bold letters.
 * @param size of the text, in points
 */
export function widthAtMost(words: string, size: number): number {
  let sum = 0;
  for (const character of words) sum += emOf(character);
  return sum * size * spacing;
}

const known = new Map<string, number>();
let font: { ems(character: number): number | undefined } | undefined;

function emOf(character: string): number {
  let em = known.get(character);
  if (em === undefined) {
    font ??= readWidths(boldFontFile());
    // What the font lacks is set in another.
    em = font.ems(character.codePointAt(0) ?? 0) ?? 1;
    known.set(character, em);
  }
  return em;
}

/**
 * The widths of a font's glyphs, in em.
 * @param file OpenType (https://learn.microsoft.com/typography/opentype/spec/otff) whose characters are in a `cmap` of
 * format 4
 * @throws Error if it has none
 */
function readWidths(file: Buffer) {
  const tables = new Map<string, number>();
  for (let at = 12; at < 12 + 16 * file.readUInt16BE(4); at += 16) {
    tables.set(file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8));
  }
  const [head = 0, hhea = 0, hmtx = 0, cmap = 0] = ['head', 'hhea', 'hmtx', 'cmap'].map((name) => tables.get(name));
  const encodings = Array.from({ length: file.readUInt16BE(cmap + 2) }, (_, index) => cmap + 4 + 8 * index);
  const map = encodings.map((at) => cmap + file.readUInt32BE(at + 4)).find((at) => file.readUInt16BE(at) === 4);
  if (map === undefined) throw new Error('The font has no character map of format 4.');
  const segments = file.readUInt16BE(map + 6);
  const [ends, starts, deltas, offsets] = [14, 16 + segments, 16 + 2 * segments, 16 + 3 * segments].map(
    (at) => map + at,
  ) as [number, number, number, number];

  function glyphOf(character: number): number {
    for (let at = 0; at < segments; at += 2) {
      if (file.readUInt16BE(ends + at) < character) continue;
      const start = file.readUInt16BE(starts + at);
      if (start > character) return 0;
      const delta = file.readUInt16BE(deltas + at);
      const offset = file.readUInt16BE(offsets + at);
      if (offset === 0) return (character + delta) % 0x10000;
      const glyph = file.readUInt16BE(offsets + at + offset + 2 * (character - start));
      return glyph === 0 ? 0 : (glyph + delta) % 0x10000;
    }
    return 0;
  }

  const unitsPerEm = file.readUInt16BE(head + 18);
  const lastWidth = file.readUInt16BE(hhea + 34) - 1;
  return {
    ems(character: number) {
      const glyph = character > 0xffff ? 0 : glyphOf(character);
      if (glyph === 0) return undefined;
      return file.readUInt16BE(hmtx + 4 * Math.min(glyph, lastWidth)) / unitsPerEm;
    },
  };
}
