import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { flowAt } from '../flow-of.ts';
import { walkHead } from '../walk/walk-head.ts';
import { breadcrumbsOf } from './breadcrumbs.ts';
import { feedHead } from './feed.ts';
import { categories, categoryPage, hrefOf } from './listing.ts';
import { offlineHead } from './offline-head.ts';
import { shareHead } from './share-head.ts';
import { neighborsIn, sidebarOf } from './sidebar.ts';
import { wayWords } from './way-words.ts';
import { siteWords } from './words.ts';

/** Lists the articles by their frontmatter's `category`; pages without one (start, 404) stand in no list. */
export const onRequest = defineRouteMiddleware(async ({ locals, site: address }) => {
  const route = locals.starlightRoute;
  const { id, lang } = route;
  const listed = await categories(lang);
  const site = { current: id, pageOf: categoryPage.bind(null, lang), href: hrefOf, overview: siteWords(lang).overview };
  route.sidebar = sidebarOf(listed, site);
  route.pagination = neighborsIn(listed, site);
  // Every page has the right column, or the middle one and the search would stand elsewhere.
  route.toc ??= { minHeadingLevel: 2, maxHeadingLevel: 3, items: [] };
  // Which programs make the pages is nothing to those who load them.
  route.head = route.head.filter(({ attrs }) => attrs?.name !== 'generator');
  // No address is that of the page which stands where there is none.
  const addresses = /^(canonical|alternate|og:url)$/;
  const isNowhere = /(^|\/)404$/.test(id);
  if (isNowhere) {
    route.head = route.head.filter(({ attrs }) => !addresses.test(String(attrs?.rel ?? attrs?.property)));
  }
  route.head.push(...offlineHead(lang, import.meta.env.BASE_URL));
  if (flowAt(`/${id}/`)) route.head.push(...walkHead());
  const start = { title: wayWords(lang).help, href: hrefOf(route.locale ?? '') };
  locals.breadcrumbs = breadcrumbsOf(listed, { ...site, start });
  if (!address || isNowhere) return;
  const root = new URL(hrefOf(''), address);
  route.head.push(...shareHead(id, route.entry.data.title, root, locals.breadcrumbs), feedHead(lang));
});
