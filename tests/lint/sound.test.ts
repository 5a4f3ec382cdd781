import path from 'node:path';
import { expect, test } from 'vitest';
import { checkArticles } from '../../src/astro/check.ts';
import { findingsAfter } from './broken-project.ts';

test('the project these tests break has no findings before', async () => {
  expect(await findingsAfter()).toBe('');
});

test('this project has none', async () => {
  const { findings } = await checkArticles(path.resolve(import.meta.dirname, '../..'));
  expect(findings).toEqual([]);
});
