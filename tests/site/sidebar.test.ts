import { expect, test } from 'vitest';
import { type ListedArticle, neighborsIn, sidebarOf } from '../../src/components/site/sidebar.ts';

const article = (label: string, category: string, more: Partial<ListedArticle> = {}): ListedArticle => ({
  label,
  category,
  href: `/${label}/`,
  isCurrent: false,
  ...more,
});

/** Group by group: its label, a mark if it is folded, and its articles. */
const outline = (articles: ListedArticle[]) =>
  sidebarOf(articles).map((entry) =>
    entry.type === 'group'
      ? `${entry.label}${entry.collapsed ? ' (folded)' : ''}: ${entry.entries.map(({ label }) => label).join(', ')}`
      : entry.label,
  );

test('articles stand in their categories, by order, then by title', () => {
  const articles = [
    article('c', 'Jobs'),
    article('b', 'Data'),
    article('a', 'Jobs'),
    article('z', 'Jobs', { order: 1 }),
    article('d', 'Data', { order: 2 }),
  ];
  expect(outline(articles)).toEqual(['Jobs: z, a, c', 'Data: d, b']);
});

test('on an article the other categories are folded', () => {
  const [first] = sidebarOf([article('a', 'Jobs', { isCurrent: true }), article('b', 'Data')]);
  expect(first).toMatchObject({ label: 'Data', collapsed: true });
});

test('before and after are neighbors in the category', () => {
  const sidebar = sidebarOf([
    article('a', 'Jobs'),
    article('b', 'Jobs', { isCurrent: true }),
    article('c', 'Jobs'),
    article('d', 'Other'),
  ]);
  const { prev, next } = neighborsIn(sidebar);
  expect([prev?.label, next?.label]).toEqual(['a', 'c']);
});

test('a page in no category has no neighbors', () => {
  expect(neighborsIn(sidebarOf([article('a', 'Jobs')]))).toEqual({ prev: undefined, next: undefined });
});
