import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { pagesOf } from '../support/pages.ts';

const widths = [360, 768, 1440];

/** Where the header's own parts are, in CSS pixels. */
const places = (page: Page) =>
  page.evaluate(() => {
    const parts = { header: 'header', title: '.site-title', search: 'site-search [data-search-open]' };
    return Object.entries(parts).map(([name, selector]) => {
      const { x, y, width, height } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return `${name}: ${[x, y, width, height].map(Math.round)}`;
    });
  });

test('header, title and search stand at the same place on every page of a language', async ({ page }) => {
  const first = new Map<string, string[]>();
  for (const { path } of pagesOf()) {
    await page.goto(path);
    const lang = await page.locator('html').getAttribute('lang');
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const found = await places(page);
      const expected = first.get(`${lang} ${width}`) ?? found;
      first.set(`${lang} ${width}`, expected);
      expect(found, `${path} at ${width} px`).toEqual(expected);
      expect(found.join(), 'everything measured is there').not.toContain('0,0,0,0');
    }
  }
});
