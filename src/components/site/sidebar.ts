import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import type { Category, ListedArticle } from '../../content/categories/categories.ts';

type SidebarEntry = StarlightRouteData['sidebar'][number];
export type SidebarLink = Extract<SidebarEntry, { type: 'link' }>;

/** A page's size must not grow with the number of articles: so many of its own category's are listed beside it. */
const mostListed = 12;

interface Site {
  /** The id of the page that is shown. */
  current: string;
  /** The id of a category's page. */
  pageOf(category: Category): string;
  href(id: string): string;
  /** What the category's page is called among its articles. */
  overview: string;
}

/** The articles nearest to the current one, of all of them where they are few. */
function near(articles: ListedArticle[], current: string): ListedArticle[] {
  const at = Math.max(
    0,
    articles.findIndex(({ id }) => id === current),
  );
  const start = Math.max(0, Math.min(at - mostListed / 2, articles.length - mostListed));
  return articles.slice(start, start + mostListed);
}

/** The page's own category with its articles, its overview first; the other categories as one link each. */
export function sidebarOf(categories: Category[], { current, pageOf, href, overview }: Site): SidebarEntry[] {
  const link = (label: string, id: string): SidebarLink => ({
    type: 'link',
    label,
    href: href(id),
    isCurrent: id === current,
    badge: undefined,
    attrs: {},
  });
  return categories.map((category) => {
    const page = pageOf(category);
    const { title, articles } = category;
    if (page !== current && !articles.some(({ id }) => id === current)) return link(title, page);
    return {
      type: 'group',
      label: title,
      entries: [link(overview, page), ...near(articles, current).map(({ label, id }) => link(label, id))],
      collapsed: false,
      badge: undefined,
    };
  });
}

/** The articles before and after the current one in its category. */
export function neighborsIn(
  categories: Category[],
  { current, href }: Pick<Site, 'current' | 'href'>,
): { prev: SidebarLink | undefined; next: SidebarLink | undefined } {
  const articles = categories.find((one) => one.articles.some(({ id }) => id === current))?.articles ?? [];
  const at = articles.findIndex(({ id }) => id === current);
  const link = (article: ListedArticle | undefined): SidebarLink | undefined =>
    article && {
      type: 'link',
      label: article.title,
      href: href(article.id),
      isCurrent: false,
      badge: undefined,
      attrs: {},
    };
  return at < 0 ? { prev: undefined, next: undefined } : { prev: link(articles[at - 1]), next: link(articles[at + 1]) };
}
