import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../support/browser.ts';
import { dist } from '../support/build-site.ts';
import { longestPage } from '../support/pages.ts';

const copied = () => navigator.clipboard.readText();

test('copies an article as Markdown, fetched on the tap', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(longestPage());
  const file = `${longestPage().replace(/\/$/, '')}.md`;
  expect(fetched).not.toContain(`/${file}`);
  const button = page.locator('.take button').last();
  await button.click();
  await expect(button).toHaveText((await button.getAttribute('data-done')) ?? '');
  expect(await page.evaluate(copied)).toBe(readFileSync(path.join(dist, file), 'utf8'));
});

test.describe('where it cannot be fetched', () => {
  test.use({ allowedFaults: [/503/] });

  test('says so', async ({ page }) => {
    await page.route('**/*.md', (route) => route.fulfill({ status: 503 }));
    await page.goto(longestPage());
    const button = page.locator('.take button').last();
    await button.click();
    await expect(button).toHaveText((await button.getAttribute('data-failed')) ?? '');
  });
});

test('says so where the browser does not let a page copy', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(longestPage());
  const button = page.locator('.take button').last();
  await button.click();
  await expect(button).toHaveText((await button.getAttribute('data-failed')) ?? '');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('offers only what works', async ({ page }) => {
    await page.goto(longestPage());
    await expect(page.locator('.take button').last()).toBeHidden();
  });
});
