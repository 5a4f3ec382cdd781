import type { Page } from '@playwright/test';
import { languageOf } from '../../src/flow/phrases.ts';
import { expect, test } from '../support/browser.ts';
import { troubleshooters } from '../support/flows.ts';
import { pagesOf, troubleshooterPages } from '../support/pages.ts';

/** The pages with a troubleshooter that the start page's search finds, as each language has its own. */
const articles = () => troubleshooterPages().filter((path) => languageOf(path) === languageOf(''));

function titleOf(path: string): string {
  const { html } = pagesOf().find((one) => one.path === path) ?? { html: '' };
  return html.match(/<h1[^>]*>([^<]+)</)?.[1] ?? '';
}

/** Words that the index must know: the end of an article's title. */
function wordsToFind(): string {
  return titleOf(articles()[0] ?? '')
    .split(' ')
    .slice(-2)
    .join(' ')
    .replace(/\W+$/, '');
}

/** A question and an outcome that readers can be led to, with what search calls their kind. */
function steps(): { id: string; kind: string; title: string; article: string }[] {
  const [, , flow] = troubleshooters[0] ?? [];
  const states = Object.values(flow?.states ?? {}).filter(({ id }) => id !== flow?.initial);
  const question = states.find(({ kind }) => kind === 'question');
  const outcome = states.find((state) => state.outcome === 'fix');
  return [question, outcome].flatMap((state) =>
    state && flow
      ? [{ id: state.id, kind: state.outcome ? 'Fix it' : 'Step', title: state.title, article: flow.path }]
      : [],
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

test('Enter opens what is best for the words that stand there', async ({ page }) => {
  await page.goto('');
  await page.getByRole('button', { name: 'Search' }).click();
  await field(page).fill(wordsToFind());
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ results?$/);
  const other = articles().at(-1) ?? '';
  await field(page).fill(titleOf(other));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.pathname === `/${other}`);
});

test('arrows go through the results and back to the field', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('Control+k');
  await field(page).fill('job');
  await expect(results(page).nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(results(page).first()).toBeFocused();
});

test('a step or an outcome says what it is and where, and opens as a walk, on its own page too', async ({ page }) => {
  for (const path of ['', ...articles()]) {
    for (const { id, kind, title, article } of steps()) {
      await page.goto(path);
      await page.keyboard.press('Control+k');
      await field(page).fill(title);
      const row = results(page).and(page.locator(`[href$="${article}#${id}"]`));
      await expect(row.locator('small')).toHaveText(new RegExp(`^${kind} · .+`));
      await row.click();
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(page).toHaveURL(new RegExp(`${article}#(walk\\?.*@=)?${id}$`));
      await expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-mode', 'walk');
    }
  }
});

test('a result on the same page closes the search', async ({ page }) => {
  const path = articles()[0] ?? '';
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
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Nothing found for “qzxwvk”');
  await expect(results(page)).toHaveCount(0);
  const offered = page.locator('[data-search-offer] li a');
  await expect(offered).toHaveCount(Math.min(articles().length, 5));
  await expect(page.getByRole('dialog').getByRole('link', { name: 'Contact support' })).toHaveAttribute(
    'href',
    /^mailto:/,
  );
});

test('a search that cannot be loaded says so, and is tried again', async ({ page, allowedFaults }) => {
  allowedFaults.push(/503/);
  for (const part of [/\/results\./, /\/pagefind\//]) {
    await page.route(part, (route) => route.fulfill({ status: 503 }));
    await page.goto('');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/could not be loaded/);
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

test('on a phone the start page has a field that opens the search, and the page that is not there at any width', async ({
  page,
}) => {
  for (const [path, width] of [
    ['', 360],
    ['404.html', 360],
    ['404.html', 1440],
  ] as const) {
    await page.setViewportSize({ width, height: 640 });
    await page.goto(path);
    await page.getByRole('main').getByRole('button', { name: 'Search for a problem or a word' }).click();
    await expect(field(page)).toBeFocused();
  }
  await page.setViewportSize({ width: 1440, height: 640 });
  await page.goto('');
  await expect(page.getByRole('main').getByRole('button', { name: 'Search' })).toBeHidden();
});
