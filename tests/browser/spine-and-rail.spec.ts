import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { chartFaults } from '../support/chart-faults.ts';
import { troubleshooterPages } from '../support/pages.ts';

const spine = { chart: 'spine', low: { node: 44, chip: 24 } };
const rail = { chart: 'rail', low: { node: 24, chip: 24 } };

async function openFigure(page: Page): Promise<void> {
  const details = page.locator('[data-flowchart] details');
  if ((await details.getAttribute('open')) === null) await page.locator('[data-flowchart] summary').click();
  await expect(details).toHaveAttribute('open');
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

async function walkOn(page: Page): Promise<void> {
  await page.locator('[data-answer]').first().click();
  await expect(page.locator('[data-mode="walk"]')).toBeAttached();
}

const onPhones = [
  { width: 320, scale: 100, forcedColors: 'none' },
  { width: 360, scale: 100, forcedColors: 'active' },
  { width: 360, scale: 200, forcedColors: 'none' },
  { width: 640, scale: 100, forcedColors: 'none' },
] as const;

for (const [turn, path] of troubleshooterPages().entries()) {
  const colorScheme = turn % 2 === 0 ? 'light' : 'dark';

  test(`${path}: spine and rail have their text whole, and nothing on top of anything`, async ({ page }) => {
    await page.goto(path);
    for (const place of ['read', 'walked']) {
      if (place === 'walked') await walkOn(page);
      await openFigure(page);
      for (const { width, scale, forcedColors } of onPhones) {
        await page.setViewportSize({ width, height: 640 });
        await page.emulateMedia({ forcedColors, colorScheme });
        await page.evaluate((percent) => {
          document.documentElement.style.fontSize = `${percent}%`;
        }, scale);
        const where = `${place} at ${width} px, text at ${scale} %`;
        expect(await page.evaluate(chartFaults, spine), where).toEqual([]);
        await expectNoSidewaysScroll(page);
        if (place === 'walked') continue;
        await page.locator('.contents-bar').click();
        expect(await page.evaluate(chartFaults, rail), where).toEqual([]);
        await page.locator('.contents-bar').click();
      }
      await page.setViewportSize({ width: 360, height: 640 });
      await page.evaluate(() => document.documentElement.removeAttribute('style'));
    }
    for (const width of [1152, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(chartFaults, rail), `beside the walk at ${width} px`).toEqual([]);
      await expectNoSidewaysScroll(page);
    }
  });

  test(`${path}: on paper the spine is whole, and no control is; on screens the rail stands beside`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1152, height: 900 });
    await page.goto(path);
    expect(await page.evaluate(chartFaults, rail)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(await page.evaluate(chartFaults, rail)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
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
}
