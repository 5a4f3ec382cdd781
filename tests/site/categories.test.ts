import { expect, test } from 'vitest';
import { type CategoryFields, categoriesOf, type ListedArticle } from '../../src/content/categories/categories.ts';

const article = (id: string, category: string, more: Partial<ListedArticle> = {}): ListedArticle => ({
  id,
  title: id,
  label: id,
  description: '',
  category,
  ...more,
});

const known = new Map<string, CategoryFields>([
  ['jobs', { title: { en: 'Jobs', es: 'Trabajos' }, description: { en: 'All of them.' }, order: 1 }],
]);

/** Category by category: its title and its articles. */
const outline = (articles: ListedArticle[], lang = 'en') =>
  categoriesOf(articles, known, lang).map(
    ({ title, articles }) => `${title}: ${articles.map(({ id }) => id).join(', ')}`,
  );

test('articles stand in their categories: troubleshooters first, by order, then by title', () => {
  const articles = [
    article('c', 'jobs'),
    article('b', 'Data'),
    article('a', 'jobs'),
    article('z', 'jobs', { order: 1 }),
    article('t', 'jobs', { machine: 't' }),
    article('d', 'Data', { order: 2 }),
  ];
  expect(outline(articles)).toEqual(['Jobs: t, z, a, c', 'Data: d, b']);
});

test('a category is called as its file says, in the language of the reader or in English', () => {
  expect(outline([article('a', 'jobs')], 'es')).toEqual(['Trabajos: a']);
  expect(outline([article('a', 'jobs')], 'fr')).toEqual(['Jobs: a']);
  expect(categoriesOf([article('a', 'jobs')], known, 'es')[0]).toMatchObject({
    id: 'jobs',
    description: 'All of them.',
  });
});

test('without a file it is called as its articles call it', () => {
  expect(categoriesOf([article('a', 'Water & heat')], known, 'en')[0]).toMatchObject({
    id: 'water--heat',
    title: 'Water & heat',
    description: '',
  });
});
