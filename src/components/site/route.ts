import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { categories, categoryPage, hrefOf } from './listing.ts';
import { offlineHead } from './offline-head.ts';
import { neighborsIn, sidebarOf } from './sidebar.ts';
import { siteWords } from './words.ts';

/** Lists the articles by their frontmatter's `category`; pages without one (start, 404) stand in no list. */
export const onRequest = defineRouteMiddleware(async ({ locals }) => {
  const route = locals.starlightRoute;
  const { id, lang } = route;
  const listed = await categories(lang);
  const site = { current: id, pageOf: categoryPage.bind(null, lang), href: hrefOf, overview: siteWords(lang).overview };
  route.sidebar = sidebarOf(listed, site);
  route.pagination = neighborsIn(listed, site);
  route.head.push(...offlineHead(lang, import.meta.env.BASE_URL));
});
