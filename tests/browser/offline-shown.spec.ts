import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { storedFiles } from '../../src/astro/offline/stored-files.ts';
import { siteWords } from '../../src/components/site/words.ts';
import { offlineWords } from '../../src/offline/page/words.ts';
import { axeFindings } from '../support/axe.ts';
import { dist } from '../support/build-site.ts';
import { expect, test, visit } from '../support/offline.ts';
import { pagesOf } from '../support/pages.ts';

const words = offlineWords('en');

const unreachable = [/Failed to load resource/];

/** The first PDF of the page that is open. */
const pdfLink = (page: Page) => page.locator('.take a[href$=".pdf"]:visible').first();

/** How many bytes of a PDF there are, or that it cannot be had. */
const bytesOf = (page: Page, address: string) =>
  page.evaluate(
    (url) =>
      fetch(url).then(
        (got) => got.arrayBuffer().then((all) => all.byteLength),
        () => 'not there',
      ),
    address,
  );

test('a PDF that was opened or asked for is had again; another says that it is not there', async ({
  page,
  published,
  context,
  allowedFaults,
}) => {
  allowedFaults.push(...unreachable);
  const [opened = '', asked = '', other = ''] = pagesOf().flatMap(({ path, html }) =>
    /<html lang="en"/.test(html) && html.includes('class="take') ? [path] : [],
  );
  await visit(page, opened);
  const size = await bytesOf(page, await pdfLink(page).evaluate((link: HTMLAnchorElement) => link.href));
  await page.goto(asked);
  await page.getByRole('button', { name: words.keep }).click();
  await expect(page.getByText(words.kept).first()).toBeVisible();
  await published.stop();
  await context.setOffline(true);
  for (const path of [opened, asked]) {
    await page.goto(path);
    await expect(page.getByText(words.kept).first()).toBeVisible();
    const address = await pdfLink(page).evaluate((link: HTMLAnchorElement) => link.href);
    const file = readFileSync(join(dist, new URL(address).pathname));
    expect(await bytesOf(page, address)).toBe(file.length);
  }
  expect(size).toBeGreaterThan(0);
  await page.goto(other);
  await expect(page.getByText(words.notOnDevice).first()).toBeVisible();
  await expect(pdfLink(page)).toHaveCount(0);
  await expect(page.locator('.offline-chip:visible')).toHaveText(words.offline);
  expect(await axeFindings(page)).toEqual([]);
  await context.setOffline(false);
  await expect(pdfLink(page)).toBeVisible();
  await expect(page.locator('.offline-chip:visible')).toHaveCount(0);
});

test('without a network nothing in the header moves, in any language or width', async ({ page, context }) => {
  const starts = Object.values(storedFiles(dist).version.languages).map(
    (files) => files.find(([path]) => /(^|\/)$/.test(path))?.[0] ?? '',
  );
  const header = () =>
    page.evaluate(() => {
      const fixed = document.querySelectorAll('header :is(.site-title, a, button, select, input)');
      return [...fixed].map((each) => JSON.stringify(each.getBoundingClientRect()));
    });
  await visit(page, '');
  for (const path of starts) {
    await page.goto(path);
    for (const width of [320, 360, 800, 1152, 1440]) {
      await page.setViewportSize({ width, height: 640 });
      const before = await header();
      await context.setOffline(true);
      await expect(page.locator('.offline-chip:visible')).toHaveCount(1);
      expect(await header(), `${path} at ${width} px`).toEqual(before);
      await context.setOffline(false);
      await expect(page.locator('.offline-chip:visible')).toHaveCount(0);
    }
  }
});

test('the browser can install the site, and does when asked', async ({ page, context }) => {
  await page.goto('');
  await page.evaluate(() => {
    const offer = new Event('beforeinstallprompt');
    const prompt = async () => {
      document.documentElement.dataset.asked = 'yes';
      return { outcome: 'accepted' };
    };
    dispatchEvent(Object.assign(offer, { prompt }));
  });
  const devtools = await context.newCDPSession(page);
  const manifest = await devtools.send('Page.getAppManifest');
  expect(manifest.url).toMatch(/manifest\.webmanifest$/);
  expect(manifest.errors).toEqual([]);
  // A window that keeps nothing, as those of tests, never installs.
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const install = page.getByRole('button', { name: words.install });
  await install.filter({ visible: true }).click();
  await expect(page.locator('html[data-asked="yes"]')).toBeAttached();
  await expect(install).toHaveCount(0);
});

test('before the site is stored, search without a network says that it is not there', async ({
  page,
  context,
  allowedFaults,
}) => {
  allowedFaults.push(...unreachable);
  await page.goto('', { waitUntil: 'networkidle' });
  await context.setOffline(true);
  await page.keyboard.press('Control+k');
  await expect(page.locator('[data-search-status]')).toHaveText(siteWords('en').searchNotStored);
});
