import { searchQueries } from '../data/search-queries.ts';
import { searchQueriesInSpanish } from '../data/search-queries-es.ts';
import { expect, test } from '../support/browser.ts';

/** How many of a language's queries must lead where they should at once. */
const atLeast = 28;

/** `/category/article/#state` as `article#state`. */
const placeOf = (href: string) => href.replace(/^.*?([^/#]+)\/(#.*)?$/, '$1$2');

for (const [lang, queries] of [['', searchQueries] as const, ['es/', searchQueriesInSpanish] as const]) {
  test(`what readers of /${lang} ask for in their own words is the first result`, async ({ page }) => {
    await page.goto(lang);
    await page.keyboard.press('Control+k');
    const field = page.getByRole('searchbox');
    const results = page.locator('[data-search-results]');
    const missed: string[] = [];
    for (const [query, place] of queries) {
      await field.fill(query);
      await expect(results).toHaveAttribute('data-query', query);
      const hrefs = await results
        .locator('a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(hrefs.filter((href) => href.startsWith('/es/') !== (lang === 'es/'))).toEqual([]);
      const places = hrefs.map(placeOf);
      if (places[0] !== place)
        missed.push(`“${query}”: ${places.indexOf(place) + 1} of ${places.slice(0, 3).join(', ')}`);
    }
    console.log([`${queries.length - missed.length} of ${queries.length} first`, ...missed].join('\n'));
    expect(queries.length).toBeGreaterThanOrEqual(30);
    expect(queries.length - missed.length, missed.join('\n')).toBeGreaterThanOrEqual(atLeast);
  });
}
