import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { longestPage, pagesOf } from '../support/pages.ts';

/** Words that the index must know: a heading of an article. */
function wordsToFind(): string {
  const { html } = pagesOf().find(({ path }) => path === longestPage()) ?? { html: '' };
  return (
    html
      .match(/<h1[^>]*>([^<]+)</)?.[1]
      ?.split(' ')
      .slice(-2)
      .join(' ')
      .replace(/\W+$/, '') ?? ''
  );
}

const field = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => page.locator('[data-search-results] a');

/** Holds every answer to requests for the search until it is let go. */
async function holdSearch(page: Page): Promise<() => void> {
  let letGo = () => {};
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/pagefind\/|\/results\./, async (route) => {
    await free;
    await route.continue();
  });
  return letGo;
}

test('nothing of the search is loaded before it is opened', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (/\/pagefind\/|\/results\./.test(request.url())) loaded.push(request.url());
  });
  await page.goto('', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Search' }).hover();
  expect(loaded).toEqual([]);
  await page.keyboard.press('Control+k');
  await expect.poll(() => loaded.length).toBeGreaterThan(0);
});

test('what is typed before the search has arrived is kept, with focus and caret', async ({ page }) => {
  const letGo = await holdSearch(page);
  await page.goto('');
  await page.keyboard.press('Control+k');
  const words = wordsToFind();
  await page.keyboard.type(words);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  letGo();
  await expect(results(page).first()).toBeVisible();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue(words);
  expect(await field(page).evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(words.length - 2);
});

test('a result leads to its page, and says how many there are', async ({ page }) => {
  await page.goto('');
  await page.getByRole('button', { name: 'Search' }).click();
  await field(page).fill(wordsToFind());
  await expect(page.getByRole('status')).toHaveText(/^\d+ results?$/);
  await page.keyboard.press('Enter');
  await expect(results(page).first()).toBeFocused();
  const href = (await results(page).first().getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => `${url.pathname}${url.hash}` === href);
});

test('a result on the same page closes the search', async ({ page }) => {
  const path = longestPage();
  await page.goto(path);
  await page.keyboard.press('Control+k');
  await field(page).fill(wordsToFind());
  const here = page.locator(`[data-search-results] a[href^="/${path}"]`).first();
  await here.click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('words that stand nowhere are said back', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('Control+k');
  await field(page).fill('qzxwvk');
  await expect(page.getByRole('status')).toHaveText('Nothing found for “qzxwvk”');
});

test('a search that cannot be loaded says so, and is tried again', async ({ page, allowedFaults }) => {
  allowedFaults.push(/503/);
  for (const part of [/\/results\./, /\/pagefind\//]) {
    await page.route(part, (route) => route.fulfill({ status: 503 }));
    await page.goto('');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('status')).toHaveText(/could not be loaded/);
    await page.unroute(part);
    await page.keyboard.type(wordsToFind());
    await expect(results(page).first()).toBeVisible();
  }
});

test('Escape closes the search and gives focus back', async ({ page }) => {
  await page.goto('');
  const opener = page.getByRole('button', { name: 'Search' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('job');
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});
