import { expect, test } from 'vitest';
import type { FoundSection, PageData } from '../../src/components/site/search/pagefind.ts';
import { rankSections } from '../../src/components/site/search/ranking.ts';

const section = (title: string, url: string, ...scores: number[]): FoundSection => ({
  title,
  url,
  excerpt: '',
  weighted_locations: scores.map((balanced_score) => ({ balanced_score })),
});

const page = (title: string, ...sub_results: FoundSection[]): PageData => ({ meta: { title }, sub_results });

test('the best section comes first, whichever page it stands on', () => {
  const rows = rankSections(
    [
      page('One', section('One', '/one/', 5), section('Weak', '/one/#weak', 1)),
      page('Two', section('Two', '/two/', 2), section('Best', '/two/#best', 4, 4)),
    ],
    3,
  );
  expect(rows.map(({ title, article }) => [title, article])).toEqual([
    ['Best', 'Two'],
    ['One', undefined],
    ['Two', undefined],
  ]);
});
