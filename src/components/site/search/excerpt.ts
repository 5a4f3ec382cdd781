/** A part of a text, and whether it is a word that was asked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Words shown of a text, and how far before the first that was asked for it may begin. */
const length = { all: 26, before: 12 };

const endsSentence = (word: string | undefined) => /[.?!:…]["”’)»]?$/.test(word ?? '.');

/** Marks the word in a piece of text, without the signs around it. */
function marked(word: string): Piece[] {
  const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
  return [before, core, after].flatMap((text) => (text ? [{ text, marked: text === core }] : []));
}

function piecesOf(words: string[], from: number, places: ReadonlySet<number>): Piece[] {
  return words.flatMap((word, at) => [
    ...(at > 0 ? [{ text: ' ', marked: false }] : []),
    ...(places.has(from + at) ? marked(word) : [{ text: word, marked: false }]),
  ]);
}

/** A title with the words that were asked for. */
export function titlePieces(title: string, places: ReadonlySet<number>): Piece[] {
  return piecesOf(title.split(/\s+/), 0, places);
}

/**
 * The sentence of a text with the first word that was asked for; if it has none, how the text begins.
 * @param content the text, word by word as `places` count them
 * @param from the first word that can be shown, and `to` the one after the last
 */
export function excerptPieces(content: string, places: ReadonlySet<number>, from: number, to: number): Piece[] {
  const words = content.split(/\s+/).slice(0, to);
  const first = words.findIndex((_, at) => at >= from && places.has(at));
  let start = Math.max(first, from);
  while (start > from && first - start < length.before && !endsSentence(words[start - 1])) start -= 1;
  const end = Math.min(start + length.all, words.length);
  const cut = (isCut: boolean): Piece[] => (isCut ? [{ text: '…', marked: false }] : []);
  return [
    ...cut(start > from && !endsSentence(words[start - 1])),
    ...piecesOf(words.slice(start, end), start, places),
    ...cut(end < words.length && !endsSentence(words[end - 1])),
  ];
}
