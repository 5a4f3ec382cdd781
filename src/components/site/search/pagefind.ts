/** What of Pagefind's browser interface is used (https://pagefind.app/docs/api/). */
export interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
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

/** Loads the index that the build wrote, once; after a failure the next call tries again. */
export function loadPagefind(): Promise<Pagefind> {
  const root = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  loading ??= import(/* @vite-ignore */ `${root}pagefind/pagefind.js`).then(async (pagefind: Pagefind) => {
    await pagefind.options({ baseUrl: root });
    await pagefind.init();
    return pagefind;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
