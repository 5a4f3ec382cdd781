import { expect, test } from '../support/browser.ts';
import { longestPage } from '../support/pages.ts';

test.use({ colorScheme: 'light' });

test('a theme that is picked holds on the next page, and the system’s comes back', async ({ page }) => {
  const root = page.locator('html');
  const select = page.locator('header starlight-theme-select select');
  await page.goto(longestPage());
  await expect(root).toHaveAttribute('data-theme', 'light');
  await expect(select).toHaveValue('auto');
  await select.selectOption('dark');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.goto('');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(select).toHaveValue('dark');
  await select.selectOption('auto');
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(root).toHaveAttribute('data-theme', 'dark');
});

test('without storage the choice holds for the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('No storage.', 'SecurityError');
      },
    });
  });
  await page.goto(longestPage());
  await page.locator('header starlight-theme-select select').selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
