import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { chartFaults } from '../support/chart-faults.ts';
import { troubleshooterPages } from '../support/pages.ts';

const spine = { chart: 'spine', low: { node: 44, chip: 24 } };
const rail = { chart: 'rail', low: { node: 24, chip: 24 } };

async function openFigure(page: Page): Promise<void> {
  await page.locator('[data-flowchart] summary').click();
  await expect(page.locator('[data-flowchart] details')).toHaveAttribute('open');
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

for (const path of troubleshooterPages()) {
  test.describe(path, () => {
    for (const [name, use, scale] of [
      ['at 320 px', { viewport: { width: 320, height: 640 } }, 100],
      ['at 360 px, dark', { viewport: { width: 360, height: 640 }, colorScheme: 'dark' }, 100],
      ['at 640 px', { viewport: { width: 640, height: 800 } }, 100],
      ['at 360 px in forced colors', { viewport: { width: 360, height: 640 }, forcedColors: 'active' }, 100],
      ['at 360 px with text at 200 %', { viewport: { width: 360, height: 640 } }, 200],
    ] as const) {
      test.describe(name, () => {
        test.use(use);

        test('spine and rail have their text whole, and nothing on top of anything', async ({ page }) => {
          await page.goto(path);
          await page.evaluate((percent) => {
            document.documentElement.style.fontSize = `${percent}%`;
          }, scale);
          await openFigure(page);
          expect(await page.evaluate(chartFaults, spine)).toEqual([]);
          await expectNoSidewaysScroll(page);
          await page.locator('.contents-bar').click();
          expect(await page.evaluate(chartFaults, rail)).toEqual([]);
        });

        test('and in a walk, too', async ({ page }) => {
          await page.goto(path);
          await page.locator('[data-answer]').first().click();
          await expect(page.locator('[data-mode="walk"]')).toBeAttached();
          await openFigure(page);
          expect(await page.evaluate(chartFaults, spine)).toEqual([]);
          await expectNoSidewaysScroll(page);
        });
      });
    }

    for (const width of [1152, 1440]) {
      test(`the rail stands beside the article at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        expect(await page.evaluate(chartFaults, rail)).toEqual([]);
        await page.locator('[data-answer]').first().click();
        await expect(page.locator('[data-mode="walk"]')).toBeAttached();
        expect(await page.evaluate(chartFaults, rail)).toEqual([]);
        await expectNoSidewaysScroll(page);
      });
    }

    test('on paper the spine is whole, and no control is', async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(path);
      expect(await page.evaluate(chartFaults, spine)).toEqual([]);
      await expect(page.locator('[data-chart="map"]')).toBeHidden();
      await expect(page.locator('[data-flowchart] summary')).toBeHidden();
      await expect(page.locator('[data-flowchart] figure')).toHaveCSS('break-inside', 'auto');
      const cut = await page.locator('[data-chart="spine"]').evaluate((chart) => {
        const frame = chart.parentElement ?? chart;
        return frame.scrollHeight - frame.clientHeight;
      });
      expect(cut).toBeLessThanOrEqual(1);
    });
  });
}
