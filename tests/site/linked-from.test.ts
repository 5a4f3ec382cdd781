import { expect, test } from 'vitest';
import { checkArticles } from '../../src/astro/check.ts';

test('an article knows which articles link to it: steps first, each once', async () => {
  const { links } = await checkArticles('tests/lint/fixtures/base');
  expect(links).toEqual({
    '/heating/no-heat/': [
      { path: '/drip/', title: 'What if a tap drips?', state: 'tighten' },
      { path: '/winter/', title: 'How do I prepare for winter?' },
    ],
  });
});
