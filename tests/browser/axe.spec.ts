import { axeFindings } from '../support/axe.ts';
import { expect, test } from '../support/browser.ts';
import { pagesOf } from '../support/pages.ts';

const themes = ['light', 'dark'] as const;
const widths = [320, 1440];
const byLanguage = Map.groupBy(pagesOf(), ({ html }) => /<html[^>]* lang="([^"]*)"/.exec(html)?.[1] ?? '');

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [language, pages] of byLanguage) {
  // Each page in both themes and at both widths: those of odd places the other way around.
  test(`axe finds nothing on any page in ${language}`, async ({ page }) => {
    test.slow();
    for (const [at, { path }] of pages.entries()) {
      for (const [index, width] of widths.entries()) {
        const colorScheme = themes[(at + index) % themes.length];
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        if (index === 0) await page.goto(path);
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme ?? '');
        expect(await axeFindings(page), `${path} at ${width} px, ${colorScheme}`).toEqual([]);
      }
    }
  });
}

for (const [index, colorScheme] of themes.entries()) {
  test(`axe finds nothing in the open search at ${widths[index]} px, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: widths[index] ?? 0, height: 900 });
    await page.goto('');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill('protiv');
    await expect(page.locator('[data-search-results] a').first()).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  });
}
