import type { Page } from '@playwright/test';
import { assorted } from '../support/assorted.ts';
import { expect, test } from '../support/browser.ts';
import { pagesOf } from '../support/pages.ts';

/** What is wrong with the map as the browser shows it. Runs in the page. */
function faultsInPage(): string[] {
  const map = document.querySelector('[data-chart="map"]');
  if (!map) return ['no map'];
  const parts = [...map.querySelectorAll<HTMLElement>('li > *')].map((part) => {
    const { node, chip, from } = part.dataset;
    const { left, top, right, bottom } = part.getBoundingClientRect();
    return { part, name: node ?? `${from} ${chip}`, node, left, top, right, bottom };
  });
  const faults: string[] = [];
  parts.forEach((one, index) => {
    const { part, name } = one;
    if (part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1)
      faults.push(`cut: ${name}`);
    if (Number.parseFloat(getComputedStyle(part).fontSize) < 12) faults.push(`too small to read: ${name}`);
    if (one.bottom - one.top < (one.node ? 44 : 24) - 0.1) faults.push(`too low to tap: ${name}`);
    for (const two of parts.slice(index + 1)) {
      const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
      const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
      if (across > 0.5 && down > 0.5) faults.push(`${name} covers ${two.name}`);
    }
  });
  for (const line of map.querySelectorAll<SVGGElement>('[data-edge]')) {
    const edges = (line.dataset.edge ?? '').split(' ');
    const path = line.querySelector('path');
    const place = path?.getScreenCTM();
    if (!path || !place) continue;
    for (let at = 0; at <= path.getTotalLength(); at += 2) {
      const { x, y } = path.getPointAtLength(at).matrixTransform(place);
      for (const { part, name, left, top, right, bottom } of parts) {
        const { node, chip, from } = part.dataset;
        const own = edges.some((edge) => (chip ? edge.startsWith(`${from}>`) : edge.split('>').includes(node ?? '')));
        const inside = x > left + 1 && x < right - 1 && y > top + 1 && y < bottom - 1;
        if (inside && !own) faults.push(`${line.dataset.edge} runs through ${name}`);
      }
    }
  }
  return [...new Set(faults)];
}

async function openMap(page: Page): Promise<void> {
  const button = page.locator('[data-flowchart] summary');
  if (!(await page.locator('[data-flowchart] details').evaluate((details: HTMLDetailsElement) => details.open)))
    await button.click();
  await expect(page.locator('[data-chart="map"]')).toBeVisible();
}

/** Some troubleshooters suit no map. */
const mapped = pagesOf().filter((page) => page.html.includes('data-chart="map"'));

for (const { path } of mapped) {
  test(`the map of ${path} has its text whole and nothing on top of anything, in a walk too`, async ({ page }) => {
    for (const width of [1440, 768]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await openMap(page);
      expect(await page.evaluate(faultsInPage), `at ${width} px`).toEqual([]);
      await page.locator('[data-chart="map"] [data-chip]').first().click();
      await expect(page.locator('[data-troubleshooter][data-mode="walk"]')).toBeAttached();
      await openMap(page);
      const here = page.locator('[data-chart="map"] [aria-current="step"]');
      await expect(here).toHaveCount(1);
      await expect(here.locator('[data-mark-words]')).not.toBeEmpty();
      await expect(page.locator('[data-chart="map"] [data-chip][data-mark="taken"]')).toHaveCount(1);
      expect(await page.evaluate(faultsInPage), `in a walk at ${width} px`).toEqual([]);
    }
  });
}

test('Tab goes through a map link by link', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const path = assorted.find((one) => mapped.some((page) => page.path === one.path))?.path;
  test.skip(path === undefined, 'No troubleshooter has a map.');
  await page.goto(path ?? '');
  const links = page.locator('[data-chart="map"] a');
  await links.first().focus();
  // Where the focus is after each Tab, as the place among the links.
  const places: number[] = [];
  const count = await links.count();
  for (let index = 0; index < count; index += 1) {
    places.push(await links.evaluateAll((all) => all.indexOf(document.activeElement as HTMLElement)));
    await page.keyboard.press('Tab');
  }
  expect(places).toEqual(Array.from({ length: count }, (_, index) => index));
});
