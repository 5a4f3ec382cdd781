import { expect, test } from 'vitest';
import { neighborsIn, sidebarOf } from '../../src/components/site/sidebar.ts';
import { categoriesOf } from '../../src/content/categories/categories.ts';

/** Articles `jobs/1`, `jobs/2` … of each category. */
const site = (sizes: Record<string, number>) =>
  categoriesOf(
    Object.entries(sizes).flatMap(([category, size]) =>
      Array.from({ length: size }, (_, index) => {
        const id = `${category}/${index + 1}`;
        return {
          id,
          title: `Title of ${id}`,
          label: id,
          description: '',
          category,
          order: index,
        };
      }),
    ),
    new Map(),
    'en',
  );

const at = (current: string) => ({
  current,
  pageOf: ({ id }: { id: string }) => id,
  href: (id: string) => `/${id}/`,
  overview: 'Overview',
});

const outline = (sizes: Record<string, number>, current: string) =>
  sidebarOf(site(sizes), at(current)).flatMap((entry) =>
    entry.type === 'group' ? [`${entry.label}:`, ...entry.entries.map(({ label }) => label)] : [entry.label],
  );

test('an article’s own category is open, its overview first; the others are one link each', () => {
  expect(outline({ data: 2, jobs: 2 }, 'jobs/1')).toEqual(['data', 'jobs:', 'Overview', 'jobs/1', 'jobs/2']);
  expect(outline({ data: 2, jobs: 1 }, 'data')).toEqual(['data:', 'Overview', 'data/1', 'data/2', 'jobs']);
});

test('a page in no category has them all as links', () => {
  expect(outline({ data: 2, jobs: 2 }, '')).toEqual(['data', 'jobs']);
});

test.each([1, 50, 100])('of a large category the articles next to the current one are listed (%i of 100)', (number) => {
  const rows = outline({ jobs: 100 }, `jobs/${number}`);
  expect(rows).toHaveLength(2 + 12);
  for (const next of [number - 1, number, number + 1].filter((one) => one >= 1 && one <= 100)) {
    expect(rows).toContain(`jobs/${next}`);
  }
});

test('the current page is marked, once', () => {
  for (const current of ['jobs/1', 'jobs']) {
    const links = sidebarOf(site({ data: 1, jobs: 2 }), at(current)).flatMap((entry) =>
      entry.type === 'group' ? entry.entries : [entry],
    );
    expect(links.filter((link) => link.type === 'link' && link.isCurrent)).toHaveLength(1);
  }
});

test('before and after are neighbors in the category, by their whole titles', () => {
  const { prev, next } = neighborsIn(site({ data: 1, jobs: 3 }), at('jobs/2'));
  expect([prev?.label, next?.label]).toEqual(['Title of jobs/1', 'Title of jobs/3']);
  expect(neighborsIn(site({ data: 1, jobs: 3 }), at('jobs/1')).prev).toBeUndefined();
});

test('a page in no category has no neighbors', () => {
  expect(neighborsIn(site({ jobs: 1 }), at(''))).toEqual({ prev: undefined, next: undefined });
});
