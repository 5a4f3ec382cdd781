import { expect, test } from '../support/browser.ts';
import { longestPage, pagesOf } from '../support/pages.ts';

test('no page scrolls sideways at any width, whatever the theme', async ({ page }) => {
  test.slow();
  for (const [at, { path }] of pagesOf().entries()) {
    const colorScheme = at % 2 === 0 ? 'light' : 'dark';
    await page.emulateMedia({ colorScheme });
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    for (const width of [320, 360, 768, 1152, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${path} at ${width} px`).toBeLessThanOrEqual(width);
    }
  }
});

test.describe('contents on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test('open from the bar, and close once a row is chosen', async ({ page }) => {
    await page.goto(longestPage());
    const panel = page.locator('#_contents');
    await expect(panel).toBeHidden();
    await page.locator('.contents-bar').click();
    await expect(panel).toBeVisible();
    const row = panel.locator('a[href^="#"]').nth(2);
    const target = (await row.getAttribute('href')) ?? '';
    await row.click();
    await expect(panel).toBeHidden();
    await expect(page.locator(target)).toBeInViewport();
    await expect(row).toHaveAttribute('data-reading', '');
  });

  test('close on Escape, with focus back on the bar', async ({ page }) => {
    await page.goto(longestPage());
    const bar = page.locator('.contents-bar');
    await bar.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.locator('#_contents li a').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('#_contents')).toBeHidden();
    await expect(bar).toBeFocused();
  });

  test('the bar says which heading is being read', async ({ page }) => {
    await page.goto(longestPage());
    const current = page.locator('[data-bar-current]');
    const first = await current.textContent();
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    await expect(current).not.toHaveText(first ?? '');
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect(current).toHaveText(first ?? '');
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('open and lead to their headings', async ({ page }) => {
      await page.goto(longestPage());
      await page.locator('.contents-bar').click();
      const row = page.locator('#_contents a[href^="#"]').nth(2);
      await row.click();
      await expect(page.locator((await row.getAttribute('href')) ?? '')).toBeInViewport();
    });
  });
});

test.describe('contents on a wide screen', () => {
  test.use({ viewport: { width: 1440, height: 480 } });

  test('stand beside the text and keep the row being read in view', async ({ page }) => {
    await page.goto(longestPage());
    await expect(page.locator('.contents-bar')).toBeHidden();
    const last = page.locator('#_contents a[href^="#"]').last();
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await expect(last).toHaveAttribute('data-reading', '');
    await expect(last).toBeInViewport({ ratio: 1 });
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect(page.locator('#_contents [data-reading]')).toBeInViewport({ ratio: 1 });
  });
});
