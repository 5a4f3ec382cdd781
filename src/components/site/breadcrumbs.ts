import type { Category } from '../../content/categories/categories.ts';

export interface Crumb {
  title: string;
  href: string;
}

interface Site {
  /** The id of the page that is shown. */
  current: string;
  /** The start page of its language. */
  start: Crumb;
  /** The id of a category's page. */
  pageOf(category: Category): string;
  href(id: string): string;
}

/** The pages above the current one, from the start page down; none above a page that stands in no category. */
export function breadcrumbsOf(categories: Category[], { current, start, pageOf, href }: Site): Crumb[] {
  if (categories.some((category) => pageOf(category) === current)) return [start];
  const own = categories.find(({ articles }) => articles.some(({ id }) => id === current));
  return own ? [start, { title: own.title, href: href(pageOf(own)) }] : [];
}
