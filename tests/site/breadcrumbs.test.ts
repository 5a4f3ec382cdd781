import { expect, test } from 'vitest';
import { breadcrumbsOf } from '../../src/components/site/breadcrumbs.ts';
import { categoriesOf } from '../../src/content/categories/categories.ts';

const article = (id: string, category: string) => ({ id, title: id, label: id, description: '', category });
const categories = categoriesOf([article('heating/boiler', 'Heating'), article('drip', 'Water')], new Map(), 'en');

const above = (current: string) =>
  breadcrumbsOf(categories, {
    current,
    start: { title: 'Help', href: '/' },
    pageOf: ({ id }) => id,
    href: (id) => `/${id}/`,
  }).map(({ title, href }) => `${title} ${href}`);

test('above an article stand the start page and its category, wherever its file stands', () => {
  expect(above('heating/boiler')).toEqual(['Help /', 'Heating /heating/']);
  expect(above('drip')).toEqual(['Help /', 'Water /water/']);
});

test('above a category stands the start page; above a page in none, nothing', () => {
  expect(above('water')).toEqual(['Help /']);
  expect(above('')).toEqual([]);
});
