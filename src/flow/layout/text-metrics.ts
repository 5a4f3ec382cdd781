/**
 * Advance widths in hundredths of an em, sixteen characters a row: for each character the widest of Noto Sans, Open
 * Sans, Roboto, Arimo (which has the metrics of Arial and Helvetica) and Inter (the nearest free kin of Apple's system
 * font), semi-bold or bold, since a font without a semi-bold is shown bold. They are, or stand for, the fonts of
 * Starlight's stack. Read with fontkitten from version 5.3.0 of the `@fontsource` package of each.
 */
const advances = new Map<number, number[]>([
  [0x02, [28, 34, 55, 65, 65, 102, 75, 34, 38, 38, 56, 68, 33, 47, 33, 42]],
  [0x03, [67, 57, 63, 65, 68, 62, 65, 58, 65, 65, 33, 34, 68, 68, 68, 61]],
  [0x04, [102, 75, 72, 74, 74, 67, 61, 78, 77, 39, 58, 72, 61, 94, 81, 80]],
  [0x05, [67, 80, 72, 67, 67, 76, 75, 104, 74, 73, 66, 38, 42, 38, 58, 56]],
  [0x06, [37, 60, 63, 59, 63, 60, 40, 63, 66, 31, 31, 62, 31, 98, 66, 63]],
  [0x07, [63, 63, 45, 56, 43, 66, 60, 86, 58, 60, 57, 47, 55, 47, 68, 100]],
  [0x0a, [28, 34, 59, 64, 76, 57, 55, 63, 62, 91, 46, 66, 68, 39, 83, 55]],
  [0x0b, [46, 68, 46, 47, 37, 66, 65, 33, 36, 38, 49, 66, 85, 88, 92, 61]],
  [0x0c, [75, 75, 75, 75, 75, 75, 102, 74, 67, 67, 67, 67, 39, 39, 39, 39]],
  [0x0d, [76, 81, 80, 80, 80, 80, 80, 68, 80, 76, 76, 76, 76, 73, 67, 71]],
  [0x0e, [60, 60, 60, 60, 60, 60, 92, 59, 60, 60, 60, 60, 31, 31, 31, 31]],
  [0x0f, [63, 66, 63, 63, 63, 63, 63, 68, 62, 66, 66, 66, 66, 60, 63, 60]],
  [0x10, [75, 60, 75, 60, 75, 60, 74, 59, 74, 59, 74, 59, 74, 59, 74, 75]],
  [0x11, [76, 65, 67, 60, 67, 60, 67, 60, 67, 60, 67, 60, 78, 63, 78, 63]],
  [0x12, [78, 63, 78, 63, 77, 66, 81, 66, 39, 31, 39, 31, 39, 31, 39, 31]],
  [0x13, [39, 31, 86, 61, 58, 31, 72, 62, 62, 61, 31, 61, 31, 61, 40, 61]],
  [0x14, [48, 61, 31, 81, 66, 81, 66, 81, 66, 78, 81, 66, 80, 63, 80, 63]],
  [0x15, [80, 63, 102, 99, 72, 45, 72, 45, 72, 45, 67, 56, 67, 56, 67, 56]],
  [0x16, [67, 56, 67, 43, 67, 48, 67, 43, 76, 66, 76, 66, 76, 66, 76, 66]],
  [0x17, [76, 66, 76, 66, 104, 86, 73, 60, 73, 66, 57, 66, 57, 66, 57, 38]],
]);

/** Dashes, quotes, dots and arrows beyond the rows. */
const punctuation = new Map(
  Object.entries({ '–': 53, '—': 101, '‘': 30, '’': 30, '“': 53, '”': 53, '…': 100, '→': 100 }),
);

/** A character that no row knows (another script, an emoji) is taken to be as wide as it is high. */
const unknown = 100;

function advance(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return advances.get(code >> 4)?.[code & 15] ?? punctuation.get(character) ?? unknown;
}

/** The width of a text in px at most, in whatever font of the stack a reader has. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += advance(character);
  return (width * fontSize) / 100;
}

export interface TextBlock {
  /** Of the longest line, in px. */
  width: number;
  lines: number;
}

/**
 * How many lines a text takes in a column `limit` px wide, and how wide they are, broken at spaces as a browser does it
 * and inside words only where a word is longer than a line (`overflow-wrap: anywhere`).
 */
export function wrapText(text: string, fontSize: number, limit: number): TextBlock {
  const space = textWidth(' ', fontSize);
  let [lines, filled, widest] = [1, 0, 0];
  for (const word of text.trim().split(/\s+/)) {
    let width = textWidth(word, fontSize);
    if (filled > 0 && filled + space + width <= limit) {
      width += filled + space;
    } else {
      if (filled > 0) lines += 1;
      // A character may not fit in what is left of a line, so a broken word is allowed one character less in each.
      const room = Math.max(limit - fontSize, fontSize);
      if (width > limit) {
        const broken = Math.ceil(width / room);
        lines += broken - 1;
        width = limit;
      }
    }
    filled = width;
    widest = Math.max(widest, width);
  }
  return { width: Math.ceil(widest), lines };
}
