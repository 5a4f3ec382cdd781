import { isTelling, plainWord } from './query.ts';

/** Where one word of a query stands in a section. */
export interface Match {
  id: string;
  score: number;
  /** The places of the word, counted in words from the start. */
  words: number[];
}

/** A section that has at least one word of the query. */
export interface Candidate {
  id: string;
  score: number;
  /** The places of every word of the query. */
  places: Set<number>;
}

/** How far a section that has all words of a query is ahead of those that have some. */
const completeness = 1.5;
/** What two neighbors of the query add where they are neighbors too. */
const neighbors = 0.3;

/** Where in `after` a word stands right behind one of `before`. */
const areNeighbors = (before: Match | undefined, after: Match | undefined) =>
  before !== undefined && after?.words.some((place) => before.words.includes(place - 1));

/**
 * The sections that have words of a query, the best first. All words in one section count for more than many of one,
 * and rare ones for more than common ones.
 * @param found for each word of the query, in its order, where it was found
 */
export function candidates(found: Match[][]): Candidate[] {
  const byWord = found.map((matches) => new Map(matches.map((match) => [match.id, match])));
  const ids = new Set(found.flatMap((matches) => matches.map(({ id }) => id)));
  const rarity = found.map(({ length }) => (length === 0 ? 0 : Math.log(1 + ids.size / length)));
  const most = rarity.reduce((sum, one) => sum + one, 0);
  return [...ids]
    .map((id) => {
      const own = byWord.map((matches) => matches.get(id));
      const weight = own.reduce((sum, match, at) => sum + (match ? (rarity[at] ?? 0) : 0), 0);
      const beside = own.filter((match, at) => at > 0 && areNeighbors(own[at - 1], match)).length;
      const score = own.reduce((sum, match) => sum + (match?.score ?? 0), 0);
      return {
        id,
        score: score * (weight / most) ** completeness * (1 + (neighbors * beside) / Math.max(own.length - 1, 1)),
        places: new Set(own.flatMap((match) => match?.words ?? [])),
      };
    })
    .toSorted((a, b) => b.score - a.score);
}

/** What a result is: an outcome by its kind, a question, or what of an article it is. */
export type ResultKind =
  | 'fix'
  | 'wait'
  | 'found'
  | 'solved'
  | 'help'
  | 'question'
  | 'troubleshooter'
  | 'article'
  | 'section'
  | 'topic';

/** What answers a reader is ahead of what is about it; a way into a problem, ahead of one that is not there any more. */
const byKind: Record<ResultKind, number> = {
  fix: 1.3,
  wait: 1.3,
  found: 1.3,
  solved: 0.9,
  help: 1,
  question: 1.1,
  troubleshooter: 1.3,
  article: 1.1,
  section: 1,
  topic: 0.7,
};

/** What it adds that a title or an answer has the very words that were asked for, and that the title has no others. */
const same = { veryWords: 0.7, noOthers: 0.25 };

/**
 * How good a result is once its kind, its title and the answers that lead there are known.
 * @param query the words that were searched for
 */
export function resultScore({ score, places }: Candidate, found: Told, query: string[], lang: string): number {
  const words = found.title.split(/\s+/).map(plainWord);
  const lines = [words, ...found.leading.split('\n').map((line) => line.split(/\s+/).map(plainWord))];
  const very = Math.max(...lines.map((line) => query.filter((word) => line.includes(word)).length)) / query.length;
  const others = words.filter((word, place) => isTelling(word, lang) && !places.has(place)).length;
  return score * byKind[found.kind] * (1 + same.veryWords * very) * (others === 0 ? 1 + same.noOthers : 1);
}

interface Told {
  kind: ResultKind;
  title: string;
  leading: string;
}
