import type { z } from 'astro/zod';
import { slug } from 'github-slugger';
import { wordsIn } from '../words.ts';
import type { categorySchema } from './schema.ts';

export type CategoryFields = z.infer<typeof categorySchema>;

/** What lists need to know of an article. */
export interface ListedArticle {
  /** Its path in the site, without base and slashes at the ends: `getting-data/connect-aspire`. */
  id: string;
  title: string;
  /** A shorter title for the sidebar. */
  label: string;
  description: string;
  category: string;
  /** Of its troubleshooter, if it is one. */
  machine?: string | undefined;
  /** Smaller stands higher; articles without one follow by title. */
  order?: number | undefined;
}

/** The articles of one category, in their order. */
export interface Category {
  /** The last part of its page's path: `getting-data`. */
  id: string;
  title: string;
  description: string;
  articles: ListedArticle[];
}

const orderOf = (one?: { order?: number | undefined }) => one?.order ?? Number.MAX_VALUE;

/** Troubleshooters first: whoever has a problem looks for the way out of it. */
const inOrder = (lang: string) => (a: ListedArticle, b: ListedArticle) =>
  Number(b.machine !== undefined) - Number(a.machine !== undefined) ||
  orderOf(a) - orderOf(b) ||
  a.label.localeCompare(b.label, lang);

/**
 * The categories of a language's articles, in their order.
 * @param known what the files in `src/content/categories/` say, by id; a category without one is called as its
 *   articles call it
 */
export function categoriesOf(
  articles: ListedArticle[],
  known: ReadonlyMap<string, CategoryFields>,
  lang: string,
): Category[] {
  return [...Map.groupBy(articles, (article) => article.category)]
    .map(([name, members]) => {
      const fields = known.get(name);
      return {
        id: slug(name),
        title: fields ? wordsIn(fields.title, lang) : name,
        description: fields?.description ? wordsIn(fields.description, lang) : '',
        order: orderOf(fields),
        articles: members.toSorted(inOrder(lang)),
      };
    })
    .toSorted((a, b) => a.order - b.order || a.title.localeCompare(b.title, lang))
    .map(({ order: _, ...category }) => category);
}
