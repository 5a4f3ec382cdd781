import type { Flow } from '../../flow/flow.ts';
import type { Printed } from '../article/destinations.ts';
import type { Page } from '../article/page.ts';

/** A page of the handbook, with the title of the category it stands in. */
export interface HandbookPage {
  page: Page;
  flow?: Flow;
  category: string;
}

/** An article of the handbook: its place is named by the last part of its path, those in it `<article>/<id>`. */
export interface Article extends Printed {
  flow?: Flow;
  place: string;
}

export interface Chapter {
  title: string;
  articles: Article[];
}

/** The chapters of some pages: one a category, both in the order of the pages. */
export function chaptersOf(pages: HandbookPage[]): Chapter[] {
  return [...Map.groupBy(pages, ({ category }) => category)].map(([title, members]) => ({
    title,
    articles: members.map(({ page, flow }) => {
      const place = page.path.split('/').filter(Boolean).at(-1) ?? '';
      return { page, flow, place, prefix: `${place}/` };
    }),
  }));
}
