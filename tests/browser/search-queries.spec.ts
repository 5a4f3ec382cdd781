import { searchQueries } from '../data/search-queries.ts';
import { expect, test } from '../support/browser.ts';

/** How many of the queries must lead where they should at once. */
const atLeast = 28;

/** `/category/article/#state` as `article#state`. */
const placeOf = (href: string) => href.replace(/^.*?([^/#]+)\/(#.*)?$/, '$1$2');

test('what readers ask for in their own words is the first result', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('searchbox');
  const results = page.locator('[data-search-results]');
  const missed: string[] = [];
  for (const [query, place] of searchQueries) {
    await field.fill(query);
    await expect(results).toHaveAttribute('data-query', query);
    const hrefs = await results
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const places = hrefs.map(placeOf);
    if (places[0] !== place)
      missed.push(`“${query}”: ${places.indexOf(place) + 1} of ${places.slice(0, 3).join(', ')}`);
  }
  console.log([`${searchQueries.length - missed.length} of ${searchQueries.length} first`, ...missed].join('\n'));
  expect(searchQueries.length).toBeGreaterThanOrEqual(30);
  expect(searchQueries.length - missed.length, missed.join('\n')).toBeGreaterThanOrEqual(atLeast);
});
