import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeOffline } from '../../src/astro/offline/index.ts';
import { storedFiles } from '../../src/astro/offline/stored-files.ts';
import { offlineWords } from '../../src/offline/page/words.ts';
import { dist } from '../support/build-site.ts';
import { copySite, expect, giveUpStoring, test, visit } from '../support/offline.ts';
import { begunWalk, tapOn } from '../support/walk-acts.ts';
import { type Walkable, walkables } from '../support/walkable.ts';
import { answerLink, expectReading, expectWalk } from '../support/walking.ts';

const words = offlineWords('en');
const [one] = walkables as [Walkable];

/** The page is read and walked as it is without a worker. */
async function expectSound(page: Page): Promise<void> {
  await page.reload();
  await expectReading(page, one);
  await answerLink(page, tapOn(one, one.flow.initial)).click();
  await expectWalk(page, one, begunWalk(one));
}

test('a file that is not there: the page is as without a worker', async ({
  page,
  context,
  published,
  allowedFaults,
}) => {
  allowedFaults.push(/bad-precaching-response|Failed to load resource|integrity/);
  const folder = copySite('site-with-a-file-missing');
  const missing = storedFiles(folder).version.shared.find(([path]) => path.startsWith('pagefind/'))?.[0] ?? '';
  rmSync(join(folder, missing));
  await published.publish(folder);
  await page.goto(one.path);
  await giveUpStoring(context, page);
  await expectSound(page);
});

test('no space on the device: the page is as without a worker', async ({ page, context, published, allowedFaults }) => {
  allowedFaults.push(/QuotaExceededError|Quota exceeded/);
  await page.goto(one.path);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(published.url).origin, quotaSize: 50_000 });
  await giveUpStoring(context, page);
  await expectSound(page);
});

test('no space for a PDF is said, and it is kept once there is some', async ({ page, context, published }) => {
  await visit(page, one.path);
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(published.url);
  const { usage } = await devtools.send('Storage.getUsageAndQuota', { origin });
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 1000 });
  await page.getByRole('button', { name: words.keep }).click();
  await expect(page.getByText(words.noSpace)).toBeVisible();
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: words.tryAgain }).press('Enter');
  await expect(page.getByText(words.kept)).toBeVisible();
  await expect(page.getByRole('button', { name: words.remove })).toBeFocused();
  await page.getByRole('button', { name: words.remove }).press('Enter');
  await expect(page.getByRole('button', { name: words.keep })).toBeFocused();
});

test('half of what was stored is lost: it is fetched, and stored again', async ({ page, published }) => {
  await visit(page, one.path);
  const stored = () =>
    page.evaluate(async () => {
      const [name = ''] = (await caches.keys()).filter((each) => each.includes('precache'));
      return (await (await caches.open(name)).keys()).length;
    });
  const all = await stored();
  await page.evaluate(async () => {
    const [name = ''] = (await caches.keys()).filter((each) => each.includes('precache'));
    const cache = await caches.open(name);
    const keys = await cache.keys();
    await Promise.all(keys.filter((_, index) => index % 2 === 0).map((key) => cache.delete(key)));
  });
  expect(await stored()).toBeLessThan(all);
  await expectSound(page);
  await page.goto('', { waitUntil: 'networkidle' });
  await published.stop();
  await page.reload();
  await expect(page.locator('h1')).toBeVisible();
  await page.goto(one.path);
  await expectReading(page, one);
});

test('where all languages are too much to store, the one that is read is', async ({ page, published }) => {
  const { languages } = storedFiles(dist).version;
  test.skip(Object.keys(languages).length < 2, 'The site has one language.');
  const folder = copySite('site-of-large-languages');
  await writeOffline(folder, 1);
  await published.publish(folder);
  for (const [lang, files] of Object.entries(languages)) {
    const others = Object.entries(languages).flatMap(([other, own]) => (other === lang ? [] : own));
    await visit(page, files.find(([path]) => path === '' || path.endsWith('/'))?.[0] ?? '');
    const has = (list: [string, string][]) =>
      page.evaluate(
        async (urls) => {
          const found = await Promise.all(urls.map((url) => caches.match(url, { ignoreSearch: true })));
          return found.filter(Boolean).length;
        },
        list.map(([path]) => published.url + path),
      );
    expect(await has(files)).toBe(files.length);
    expect(await has(others)).toBe(0);
    // What is read all the same is stored from then on.
    const read = others.slice(0, 1);
    await page.evaluate((url) => fetch(url), published.url + read[0]?.[0]);
    expect(await has(read)).toBe(1);
    await page.evaluate(async () => {
      for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await page.goto('about:blank');
  }
});
