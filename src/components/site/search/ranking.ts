import type { FoundSection, PageData } from './pagefind.ts';

/** One row of the results: a section of an article, or an article itself. */
export interface SearchRow {
  title: string;
  url: string;
  /** See `FoundSection.excerpt`. */
  excerpt: string;
  /** The article a section stands in; none for an article itself. */
  article?: string | undefined;
}

const score = (section: FoundSection) =>
  section.weighted_locations.reduce((sum, location) => sum + location.balanced_score, 0);

/** The sections of all found pages in one list, the best match first, so that an answer does not hide under its page. */
export function rankSections(pages: PageData[], limit: number): SearchRow[] {
  return pages
    .flatMap((page) => page.sub_results.map((section) => ({ page, section })))
    .toSorted((a, b) => score(b.section) - score(a.section))
    .slice(0, limit)
    .map(({ page, section: { title, url, excerpt } }) => ({
      title,
      url,
      excerpt,
      article: url.includes('#') ? page.meta.title : undefined,
    }));
}
