import { excerptPieces, type Piece, titlePieces } from './excerpt.ts';
import type { FoundData, Pagefind } from './pagefind.ts';
import { plainWord, queryWords } from './query.ts';
import { candidates, type ResultKind, resultScore } from './ranking.ts';

/** A result as it is shown. */
export interface SearchRow {
  kind: ResultKind;
  /** The article a section stands in, the category an article stands in; empty if there is none. */
  where: string;
  title: Piece[];
  excerpt: Piece[];
  url: string;
}

/** Sections whose texts are read for one search, and rows shown; a row may be this far behind the first. */
const limits = { read: 24, rows: 10, behind: 0.15 };

/** Troubleshooters offered where nothing is found. */
const mostProblems = 5;

/**
 * What is found for a query, the best first. Each of its words is searched for by itself: a section that has most of
 * them is better than none.
 */
export async function find(pagefind: Pagefind, query: string, lang: string): Promise<SearchRow[]> {
  const asked = queryWords(query, lang);
  const searches = await Promise.all(asked.map((word) => pagefind.search(word)));
  const found = searches.map(({ results }) => results.filter(({ words }) => words.length > 0));
  const byId = new Map(found.flat().map((one) => [one.id, one]));
  const read = candidates(found)
    .slice(0, limits.read)
    .map(async (candidate) => {
      const data = await byId.get(candidate.id)?.data();
      if (!data) return [];
      return [
        {
          row: rowOf(data, said(data.content, candidate.places, asked)),
          score: resultScore(candidate, data.meta, asked, lang),
        },
      ];
    });
  const scored = (await Promise.all(read)).flat().toSorted((a, b) => b.score - a.score);
  const least = (scored[0]?.score ?? 0) * limits.behind;
  return scored
    .filter(({ score }) => score >= least)
    .slice(0, limits.rows)
    .map(({ row }) => row);
}

/** The first troubleshooters of the site, in its order. */
export async function problems(pagefind: Pagefind): Promise<SearchRow[]> {
  const { results } = await pagefind.search(null, { filters: { kind: 'troubleshooter' }, sort: { order: 'asc' } });
  const data = await Promise.all(results.slice(0, mostProblems).map((one) => one.data()));
  return data.map((one) => rowOf(one, new Set()));
}

/** The places that can be marked: a short word is a whole one, with “no” go neither “not” nor “now”. */
function said(content: string, places: ReadonlySet<number>, asked: string[]): Set<number> {
  const words = content.split(/\s+/);
  const short = asked.filter((word) => word.length < 3);
  const isLonger = (word: string) => short.some((one) => word !== one && word.startsWith(one));
  return new Set([...places].filter((place) => !isLonger(plainWord(words[place] ?? ''))));
}

function rowOf({ url, content, meta }: FoundData, places: ReadonlySet<number>): SearchRow {
  const { kind, where, title } = meta;
  const from = title.split(/\s+/).length;
  return {
    kind,
    where,
    title: titlePieces(title, places),
    excerpt: excerptPieces(content, places, from, Number(meta.shown)),
    url,
  };
}
