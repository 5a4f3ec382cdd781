import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
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
  route.head.push(...offlineHead(lang, import.meta.env.BASE_URL));
  if (!address || id === '404') return;
  const start = { title: wayWords(lang).help, href: hrefOf(route.locale ?? '') };
  const above = breadcrumbsOf(listed, { ...site, start });
  route.head.push(...shareHead(id, route.entry.data.title, new URL(hrefOf(''), address), above), feedHead(lang));
});
