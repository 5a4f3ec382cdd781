import { encodeWalk } from '../../src/flow/walk/link.ts';
import { expect, test } from '../support/browser.ts';
import { measuredBrowser, scoresOf } from '../support/lighthouse.ts';
import { longestPage } from '../support/pages.ts';
import { begunWalk } from '../support/walk-acts.ts';
import { walkables } from '../support/walkable.ts';

const categories = ['accessibility', 'best-practices', 'seo'];

/** A page a kind: where readers begin, what they read, and where they walk. */
const pages = [
  ['the start page', ''],
  ['an article', longestPage()],
  ...walkables.slice(0, 1).map((one) => ['a walk', `${one.path}#${encodeWalk(begunWalk(one).walk)}`] as const),
] as const;

test('Lighthouse has nothing to say', async ({ site }) => {
  test.slow();
  const { browser, port } = await measuredBrowser();
  try {
    for (const [name, path] of pages) {
      const { scores, faults } = await scoresOf(site.url + path, port, categories);
      expect(faults, name).toEqual([]);
      expect(scores, name).toEqual(Object.fromEntries(categories.map((one) => [one, 100])));
    }
  } finally {
    await browser.close();
  }
});
