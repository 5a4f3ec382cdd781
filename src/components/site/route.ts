import { getCollection } from 'astro:content';
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { neighborsIn, sidebarOf } from './sidebar.ts';

const root = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Lists the articles by their frontmatter's `category`; pages without one (start, 404) stand in no list. */
export const onRequest = defineRouteMiddleware(async ({ locals }) => {
  const route = locals.starlightRoute;
  const articles = (await getCollection('docs')).flatMap(({ id, data }) =>
    data.category
      ? [
          {
            label: data.sidebar.label ?? data.title,
            href: `${root}${id}/`,
            category: data.category,
            isCurrent: id === route.id,
            order: data.sidebar.order,
          },
        ]
      : [],
  );
  route.sidebar = sidebarOf(articles);
  route.pagination = neighborsIn(route.sidebar);
});
