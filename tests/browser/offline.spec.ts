import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { storedBytes, storedFiles, storeLimit } from '../../src/astro/offline/stored-files.ts';
import { offlineWords } from '../../src/offline/page/words.ts';
import { dist } from '../support/build-site.ts';
import { expect, test, visit } from '../support/offline.ts';
import { pagesOf } from '../support/pages.ts';
import { simplePaths } from '../support/paths.ts';
import { walkables } from '../support/walkable.ts';
import { answerLink, expectWalk } from '../support/walking.ts';

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

test('the site is stored in what a first visit may cost', () => {
  const measured = storedFiles(dist);
  const bytes = storedBytes(measured);
  console.log(`${bytes} bytes under gzip -9 of ${measured.files} files`, measured.shared, measured.languages);
  expect(bytes).toBeLessThanOrEqual(storeLimit);
  // All that pages link to is among it.
  const { shared, languages, notFound } = measured.version;
  const paths = new Set([...shared, ...Object.values(languages).flat(), ...notFound].map(([path]) => path));
  expect(pagesOf().filter(({ path }) => !paths.has(path))).toEqual([]);
  expect([...paths].filter((path) => path.endsWith('.pdf'))).toEqual([]);
});

for (const one of walkables.slice(0, 1)) {
  test('after one visit every page is read, walked and searched without a network', async ({
    page,
    published,
    allowedFaults,
  }) => {
    allowedFaults.push(...unreachable);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(one.path, { waitUntil: 'networkidle' });
    // Nothing comes for it while the page does; what shows itself comes once the site is stored.
    expect(asked.filter((path) => /offline\.js$|\.webmanifest$|\/icons\//.test(path))).toEqual([]);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    expect(asked.at(-1)).toBe('/offline.js');
    await published.stop();

    // The page that was opened before anything was stored.
    const [path] = simplePaths(one.machine).toSorted((a, b) => b.answers.length - a.answers.length);
    let standing = one.start;
    for (const { state, answer, target } of path?.answers ?? []) {
      const tap = { from: state, answer, target };
      await answerLink(page, tap).click();
      standing = one.after(standing, tap);
      await expectWalk(page, one, standing);
    }
    await page.reload();
    await expectWalk(page, one, standing);

    for (const { path: address, html } of pagesOf()) {
      const read = await page.evaluate((to) => fetch(to).then((got) => got.text()), published.url + address);
      expect(read === html, address).toBe(true);
    }
    const kinds = new Map(pagesOf().map(({ path: address, html }) => [html.match(/<h[12]/g)?.length, address]));
    for (const address of kinds.values()) {
      await page.goto(`${address}?integration=any#_top`);
      await expect(page.locator('h1')).toBeVisible();
    }
    await page.goto(one.path.replace(/\/$/, '?integration=any'));
    expect(page.url()).toBe(`${published.url}${one.path}?integration=any`);
    expect((await page.goto('not/here/'))?.status()).toBe(404);
    await expect(page.locator('h1')).toHaveText(/not here/);

    const step = Object.values(one.flow.states).find(({ kind, id }) => kind === 'question' && id !== one.flow.initial);
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill(step?.title ?? '');
    await page.locator(`[data-search-results] a[href="${one.flow.path}#${step?.id}"]`).click();
    await expect(page.locator(`[id="${step?.id}"]`)).toBeInViewport();
  });
}

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
  await context.setOffline(false);
  await expect(pdfLink(page)).toBeVisible();
  await expect(page.locator('.offline-chip:visible')).toHaveCount(0);
});

test('without a network nothing in the header moves, in any language or width', async ({ page, context }) => {
  const starts = Object.values(storedFiles(dist).version.languages).map(([[path] = ['']]) => path);
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
