import { expect, test } from '../support/browser.ts';
import { longestPage, troubleshooterPages } from '../support/pages.ts';

const heading = '.sl-markdown-content :is(h2, h3, h4)[id]:not(.not-content *)';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the link of a heading copies its address and says so; the heading keeps its name and words', async ({ page }) => {
  await page.goto(`${longestPage()}?from=mail`);
  const first = page.locator(heading).first();
  const id = (await first.getAttribute('id')) ?? '';
  const name = (await first.textContent()) ?? '';
  await expect(first).toHaveAccessibleName(name.trim());
  await first.hover();
  const link = first.locator('.heading-link');
  await expect(link).toHaveCSS('opacity', '1');
  const said = (await page.locator('h1').getAttribute('data-link-copied')) ?? '';
  await link.click();
  await expect(page.getByRole('status').filter({ hasText: said })).toBeAttached();
  const address = new URL(page.url());
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${address.origin}${address.pathname}#${id}`);
  expect(address.hash).toBe('');
  expect(await first.textContent()).toBe(name);
  await expect(link).not.toHaveAttribute('data-copied');
});

test('a walk shows none: it sends its steps by itself', async ({ page }) => {
  await page.goto(troubleshooterPages()[0] ?? '');
  await expect(page.locator('.heading-link').first()).toBeVisible();
  await page.locator('[data-answer]').first().click();
  await expect(page.locator('[data-mode="walk"]')).toBeVisible();
  await expect(page.locator('.heading-link').filter({ visible: true })).toHaveCount(0);
});
