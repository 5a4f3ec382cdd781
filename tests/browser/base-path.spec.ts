import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokenLinks } from '../support/broken-links.ts';
import { test as base, expect } from '../support/browser.ts';
import { build } from '../support/build-site.ts';
import { ownFolder } from '../support/own-folder.ts';
import { pagesOf } from '../support/pages.ts';
import { type ServedSite, serveDist } from '../support/serve-dist.ts';

const basePath = '/help/';
const folder = ownFolder('site-at-base-path');

/** The site built for a sub-path, and served there alone. */
const test = base.extend<object, { site: ServedSite }>({
  site: [
    async ({ browserName: _ }, use) => {
      build(folder, { BASE_PATH: basePath });
      const site = await serveDist(folder, { base: basePath });
      await use(site);
      await site.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test.describe.configure({ mode: 'default' });

test('every address in it leads to a file of it, and to a place of its page', ({ site: _ }) => {
  expect(brokenLinks({ folder, base: basePath })).toEqual([]);
});

test('the exports name pages that are there', async ({ site }) => {
  const exports = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.startsWith('troubleshooters/') && name.endsWith('.json'),
  );
  for (const name of exports) {
    const { url } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { url?: string };
    if (!url) continue;
    const { pathname } = new URL(url);
    expect(pathname, name).toContain(basePath);
    expect((await fetch(new URL(pathname, site.url))).status, url).toBe(200);
  }
});

test('an article is read, searched and walked there', async ({ page }) => {
  const article = pagesOf(folder).find(({ html }) => html.includes('data-troubleshooter='));
  await page.goto(article?.path ?? '', { waitUntil: 'networkidle' });
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('protiv');
  await expect(page.locator(`[data-search-results] a[href^="${basePath}"]`).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('[data-answer]').first().click();
  await expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-mode', 'walk');
});

test.describe('once stored', () => {
  test.use({ serviceWorkers: 'allow' });

  test('it is read and walked there without a network', async ({ page, context }) => {
    const articles = pagesOf(folder).filter(({ html }) => html.includes('data-troubleshooter='));
    await page.goto('');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await page.goto(articles[0]?.path ?? '');
    await page.locator('[data-answer]').first().click();
    await expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-mode', 'walk');
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toContain(basePath);
  });
});
