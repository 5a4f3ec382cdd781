import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { breadcrumbList } from '../../astro/structured-data.ts';
import type { Crumb } from './breadcrumbs.ts';
import { hrefOf } from './listing.ts';

/**
 * What a page's head says of it to those who show links to it: a picture of its title, and where it stands.
 * @param id the page's id; the start page's is empty
 * @param root the site's address with its base and a slash at the end
 * @param above the pages above it
 */
export function shareHead(id: string, title: string, root: URL, above: Crumb[]): StarlightRouteData['head'] {
  const picture = new URL(`og/${id || 'index'}.png`, root).href;
  const trail = [...above, { title, href: hrefOf(id) }];
  const place = breadcrumbList(trail.map(({ title, href }) => ({ title, url: new URL(href, root).href })));
  return [
    { tag: 'meta', attrs: { property: 'og:image', content: picture }, content: '' },
    ...(above.length > 0 ? [{ tag: 'script' as const, attrs: { type: 'application/ld+json' }, content: place }] : []),
  ];
}
