import { widthAtMost } from '../text-width.ts';

/** The width of a page's text in points: `text-width` of `template/measures.typ`. */
export const textWidth = 468;

/** The width in points that a row has wherever it may stand, but in lists and notes within others. */
export const leastWidth = 360;

/** What a row asks for between its words and where it leads: `least-leader` there. */
const leastLeader = 24;

/** Of a row's text, in points: `body-size` there. */
const bodySize = 11;

/** What a row says: its words, the title of the place it leads to, and what stands before that place's page. */
interface Row {
  words: string;
  title?: string;
  page: string;
}

/**
 * Whether a row that leads to a place stands on one line for certain, so that Typst need not measure it.
 * @param room the width that it has at least, in points
 * @param size of its text, in points
 */
export function isOneLine({ words, title = '', page }: Row, room: number, size = bodySize): boolean {
  return widthAtMost(`${words} ${title}, ${page} 8888`, size) + leastLeader <= room;
}

/** The argument that says so to a row of the templates. */
export const shortIf = (isShort: boolean) => (isShort ? ['short: true'] : []);
