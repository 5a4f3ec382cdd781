import { axeFindings } from '../support/axe.ts';
import { expect, test } from '../support/browser.ts';
import { pagesOf } from '../support/pages.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1440]) {
    test.describe(`axe at ${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 900 }, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

      test('finds nothing on any page', async ({ page }) => {
        test.slow();
        for (const { path } of pagesOf()) {
          await page.goto(path);
          expect(await axeFindings(page), path).toEqual([]);
        }
      });

      test('finds nothing in the open contents and search', async ({ page }) => {
        await page.goto('');
        await page.keyboard.press('Control+k');
        await page.getByRole('searchbox').fill('protiv');
        await expect(page.locator('[data-search-results] a').first()).toBeVisible();
        expect(await axeFindings(page)).toEqual([]);
      });
    });
  }
}
