import { importAgain } from '../../import-again.ts';
import type { ResultKind } from './ranking.ts';

/** What of Pagefind's browser interface is used: https://pagefind.app/docs/api/. */
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  /** `null` finds whatever passes the filters. */
  search(
    words: string | null,
    options?: { filters?: Record<string, string>; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: Found[] }>;
}

/** A section that was found: `src/astro/search/record.ts` says what is indexed of it. */
export interface Found {
  id: string;
  score: number;
  /** Where the words stand, counted in words of the content; none if they stand in what it tells of itself. */
  words: number[];
  data(): Promise<FoundData>;
}

export interface FoundData {
  url: string;
  /** Title, text, and words it is found by. */
  content: string;
  meta: {
    title: string;
    kind: ResultKind;
    where: string;
    /** The answers that lead to an outcome, a line each. */
    leading: string;
    /** How many words of the content can be shown. */
    shown: string;
  };
}

/**
 * How words count: https://pagefind.app/docs/ranking/. What a section tells of itself is no text to search; a word said
 * often says little more than one said twice; sections differ in length for no reason that readers care for.
 */
const ranking = {
  termSaturation: 2,
  pageLength: 0.3,
  metaWeights: { title: 1, kind: 0, where: 0, leading: 0, shown: 0 },
};

let loading: Promise<Pagefind> | undefined;

async function load(): Promise<Pagefind> {
  const root = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const pagefind = await importAgain<Pagefind>(() => import(/* @vite-ignore */ `${root}pagefind/pagefind.js`));
  await pagefind.options({ basePath: `${root}pagefind/`, baseUrl: root, ranking });
  await pagefind.init();
  return pagefind;
}

/** Loads the index that the build wrote, once; after a failure the next call tries again. */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
