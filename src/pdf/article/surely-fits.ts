/** Points that a call with lines of its own takes at most beside its words, with the room around it. */
const ofBlock = 26;
const blocks =
  'head p lead question answer answer-rows shared-answer shared-answers arrival follow web-row bullets numbers caption linebreak';

/** Points that a call makes its line higher or longer by. */
const inLine = 10;
const inLines = 'web go strong emph code key place-mark small-print';

/** Points by call. Not among them, as they may be of any height: pictures, tables, code blocks, charts. */
const perCall = new Map([
  ...blocks.split(' ').map((name) => [name, ofBlock] as const),
  ...inLines.split(' ').map((name) => [name, inLine] as const),
]);

/** Points that a character takes at most: lines are taken for shorter and higher than any are. */
const perCharacter = 0.45;

/** The same in a cell, of which nothing but its least width is known: 90 points. */
const perCharacterOfCell = 1.5;

/** The same in one of two columns, each at least as wide as `first-column` of `template/measures.typ`. */
const perCharacterOfHalf = 0.9;

/** Points that the lines, labels and gaps of a support request take together, and each of its boxes to tick. */
const ofRequest = 320;
const perBox = 20;

/** The height of a page's text: `text-height` of `template/measures.typ`. */
const textHeight = 684;

const strings = /"(?:[^"\\]|\\.)*"/g;

const stringsIn = (typst: string) => typst.match(strings) ?? [];

/**
 * Whether content fits on one page for certain, so that Typst need not set it twice to find out. What may be of any
 * height never does.
 * @param typst content as this folder writes it: calls and strings
 * @param request the support request that stands below it, if one does
 */
export function surelyFits(typst: string, request = ''): boolean {
  const ofBelow =
    request === '' ? 0 : ofRequest + stringsIn(request).length * perBox + lengthOf(request) * perCharacter;
  return heightOfCalls(typst) + lengthOf(typst) * perCharacter + ofBelow <= textHeight;
}

/** More rows than this are too much of a page to be moved to the next as a whole. */
const mostRows = 10;

/**
 * Whether a table of at most two columns is small enough to stay on one page, where it fits for certain.
 * @param rows its cells, none of which goes over several columns or rows
 */
export function surelySmall(rows: string[][]): boolean {
  const heightOf = (cell: string) => heightOfCalls(cell) + lengthOf(cell) * perCharacterOfHalf;
  const height = rows.reduce((sum, cells) => sum + Math.max(...cells.map(heightOf)), 0);
  return rows.length <= mostRows && rows.every((cells) => cells.length <= 2) && height <= textHeight;
}

/** Whether a table's cell takes less than half a page for certain. */
export function surelyLow(cell: string): boolean {
  return heightOfCalls(cell) + lengthOf(cell) * perCharacterOfCell <= textHeight / 2;
}

const lengthOf = (typst: string) => stringsIn(typst).join('').length;

function heightOfCalls(typst: string): number {
  const calls = [...typst.replace(strings, '""').matchAll(/#([\w-]+)\(/g)].map(([, name = '']) => name);
  return calls.reduce((sum, name) => sum + (perCall.get(name) ?? Number.POSITIVE_INFINITY), 0);
}
