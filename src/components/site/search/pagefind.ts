import { importAgain } from '../../import-again.ts';

/** What of Pagefind's browser interface is used (https://pagefind.app/docs/api/). */
export interface Pagefind {
  options(options: { basePath: string; baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  /** Null if another search was asked for in the meantime. */
  debouncedSearch(query: string, options: object, milliseconds: number): Promise<{ results: FoundPage[] } | null>;
}

interface FoundPage {
  data(): Promise<PageData>;
}

export interface PageData {
  meta: { title?: string };
  sub_results: FoundSection[];
}

/** The part of a page below one heading; without an anchor the part above the first. */
export interface FoundSection {
  title: string;
  url: string;
  /** Escaped text with the found words in `<mark>`. */
  excerpt: string;
  weighted_locations: { balanced_score: number }[];
}

let loading: Promise<Pagefind> | undefined;

async function load(): Promise<Pagefind> {
  const root = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const pagefind = await importAgain<Pagefind>(() => import(/* @vite-ignore */ `${root}pagefind/pagefind.js`));
  await pagefind.options({ basePath: `${root}pagefind/`, baseUrl: root });
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
