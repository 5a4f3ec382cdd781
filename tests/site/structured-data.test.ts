import { expect, test } from 'vitest';
import { breadcrumbList } from '../../src/astro/structured-data.ts';

const trail = [
  { title: 'Help', url: 'https://example.com/help/' },
  { title: '</script><b>“Jobs” & more', url: 'https://example.com/help/jobs/' },
];

test('says in order where a page stands', () => {
  const { itemListElement, ...kind } = JSON.parse(breadcrumbList(trail));
  expect(kind).toEqual({ '@context': 'https://schema.org', '@type': 'BreadcrumbList' });
  expect(itemListElement).toEqual(
    trail.map(({ title, url }, at) => ({ '@type': 'ListItem', position: at + 1, name: title, item: url })),
  );
});

test('can stand in a script of the page, whatever a title holds', () => {
  expect(breadcrumbList(trail)).not.toContain('<');
});
