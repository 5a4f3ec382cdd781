import type { StarlightRouteData } from '@astrojs/starlight/route-data';

type SidebarEntry = StarlightRouteData['sidebar'][number];
export type SidebarLink = Extract<SidebarEntry, { type: 'link' }>;

/** What the sidebar needs to know of an article. */
export interface ListedArticle {
  /** The title, or a shorter one for the sidebar. */
  label: string;
  href: string;
  category: string;
  isCurrent: boolean;
  /** Smaller stands higher; articles without one follow by title. */
  order?: number | undefined;
}

const orderOf = (article?: ListedArticle) => article?.order ?? Number.MAX_VALUE;

const byOrder = (a: ListedArticle, b: ListedArticle) => orderOf(a) - orderOf(b) || a.label.localeCompare(b.label);

/** One group a category, in the order of their smallest `order`, then by name; on an article only its own is open. */
export function sidebarOf(articles: ListedArticle[]): SidebarEntry[] {
  const categories = Map.groupBy(articles.toSorted(byOrder), (article) => article.category);
  const reading = articles.some((article) => article.isCurrent);
  return [...categories]
    .toSorted(([a, [first]], [b, [other]]) => orderOf(first) - orderOf(other) || a.localeCompare(b))
    .map(([label, members]) => ({
      type: 'group',
      label,
      entries: members.map(({ label, href, isCurrent }) => ({
        type: 'link',
        label,
        href,
        isCurrent,
        badge: undefined,
        attrs: {},
      })),
      collapsed: reading,
      badge: undefined,
    }));
}

/** The articles before and after the current one in its category. */
export function neighborsIn(sidebar: SidebarEntry[]): { prev: SidebarLink | undefined; next: SidebarLink | undefined } {
  for (const group of sidebar) {
    const links = group.type === 'group' ? group.entries.filter((entry) => entry.type === 'link') : [];
    const at = links.findIndex((link) => link.isCurrent);
    if (at >= 0) return { prev: links[at - 1], next: links[at + 1] };
  }
  return { prev: undefined, next: undefined };
}
