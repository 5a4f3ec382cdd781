/** A page above another one, from the start page down, and that page itself. */
export interface Trail {
  title: string;
  /** Absolute. */
  url: string;
}

/**
 * Where a page stands in the site, for search engines: https://schema.org/BreadcrumbList
 * @returns JSON that can stand in a `<script>`
 */
export function breadcrumbList(trail: Trail[]): string {
  const itemListElement = trail.map(({ title, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: title,
    item: url,
  }));
  const data = { '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
