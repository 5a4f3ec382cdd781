import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { pagesOf } from '../support/pages.ts';

const article = () => pagesOf().find(({ html }) => html.includes('<integration-facts'))?.path ?? '';
const ids = readdirSync('src/content/integrations')
  .filter((name) => /\.ya?ml$/.test(name))
  .map((name) => name.replace(/\.ya?ml$/, ''))
  .toSorted();

const facts = (page: Page) => page.locator('integration-facts');
const pickers = (page: Page) => facts(page).locator('select');

/** What every picker of the page holds, each once. */
const choices = (page: Page) =>
  pickers(page).evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLSelectElement).value))]);

/** The integrations whose rows are in view in the first table of facts. */
const rowsInView = (page: Page) =>
  facts(page)
    .first()
    .locator('tr[data-integration]:visible')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-integration')).toSorted());

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the facts of every integration stand there, and nothing asks for one', async ({ page }) => {
    await page.goto(article());
    expect(await rowsInView(page)).toEqual(ids);
    await expect(pickers(page).first()).toBeHidden();
  });
});

test('with none chosen, all integrations are in view', async ({ page }) => {
  await page.goto(article());
  expect(await choices(page)).toEqual(['']);
  expect(await rowsInView(page)).toEqual(ids);
  await expect(facts(page).first().locator('[data-others]')).toBeHidden();
});

test('the chosen one stands first in every table, the others in a fold', async ({ page }) => {
  const [, id = ''] = ids;
  await page.goto(article());
  await pickers(page).last().selectOption(id);
  expect(await choices(page)).toEqual([id]);
  expect(await rowsInView(page)).toEqual([id]);
  await facts(page).first().locator('[data-others] summary').click();
  expect(await rowsInView(page)).toEqual(ids);
});

test('the address chooses, if it names an integration', async ({ page }) => {
  for (const id of ids) {
    await page.goto(`${article()}?integration=${id}`);
    expect(await choices(page)).toEqual([id]);
  }
  for (const wrong of ['', 'none-such', '%22%3E%3Cb%3E', '%']) {
    await page.goto(`${article()}?integration=${wrong}`);
    expect(await choices(page)).toEqual(['']);
  }
});

test('the last choice holds on reload, on new entries, and across Back and Forward', async ({ page }) => {
  const [first = '', second = ''] = ids;
  await page.goto(`${article()}?integration=${first}`);
  await page.evaluate(() => history.replaceState({ kept: true }, ''));
  await page.evaluate(() => location.assign('#one'));
  await pickers(page).first().selectOption(second);
  await page.evaluate(() => location.assign('#two'));
  await expect.poll(() => page.evaluate(() => history.state)).toMatchObject({ integration: second });
  await page.reload();
  expect(await choices(page)).toEqual([second]);
  await page.goBack();
  await page.goBack();
  await expect.poll(() => page.evaluate(() => history.state)).toMatchObject({ kept: true, integration: second });
  await pickers(page).first().selectOption('');
  await page.goForward();
  await page.reload();
  expect(await choices(page)).toEqual(['']);
});

test('a walk is told what the reader picks, and shows what it says', async ({ page }) => {
  const [id = ''] = ids;
  await page.goto(article());
  await page.evaluate(() => {
    document.addEventListener('integration:pick', ({ detail }) =>
      document.body.setAttribute('data-picked', String(detail.integration)),
    );
  });
  const picked = () => page.locator('body').getAttribute('data-picked');
  await pickers(page).first().selectOption(id);
  expect(await picked()).toBe(id);
  await pickers(page).first().selectOption('');
  expect(await picked()).toBe('null');
  const show = (integration: string | null) =>
    page.evaluate((detail) => document.dispatchEvent(new CustomEvent('integration:show', { detail })), { integration });
  await show(id);
  expect(await choices(page)).toEqual([id]);
  await show('none-such');
  expect(await choices(page)).toEqual(['']);
  expect(await picked()).toBe('null');
});

test('at 320 px no table is wider than the page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const id of ['', ...ids]) {
    await page.goto(`${article()}?integration=${id}`);
    for (const fold of await facts(page).locator('summary:visible').all()) await fold.click();
    const right = await facts(page)
      .locator('*')
      .evaluateAll((parts) => Math.max(...parts.map((part) => part.getBoundingClientRect().right)));
    expect(right).toBeLessThanOrEqual(320);
  }
});
