import type { Page } from '@playwright/test';
import { patience } from '../../src/components/walk/walk-head.ts';
import { encodeWalk } from '../../src/flow/walk/link.ts';
import { assorted } from '../support/assorted.ts';
import { expect, test } from '../support/browser.ts';
import { setPatience } from '../support/patience.ts';
import { begunWalk, stepsOf } from '../support/walk-acts.ts';
import type { Walkable } from '../support/walkable.ts';

/** Scripts that a page asks for once it is read. */
const walkCode = /\/mount\.[^/]+\.js/;

/** Links that open a walk: its own, and that of a step. */
function linksOf(one: Walkable): string[] {
  const step = stepsOf(one).find(({ id }) => id !== one.flow.initial);
  return [encodeWalk(begunWalk(one).walk), step?.id ?? ''];
}

/** Collects what moves in the column of the article without the reader doing anything. */
async function movesOn(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const moves: string[] = [];
    Object.assign(window, { moves });
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as (PerformanceEntry & { sources: { node?: Node }[] })[]) {
        const column = document.querySelector('main');
        const moved = sources.flatMap(({ node }) => (node && column?.contains(node) ? [node] : []));
        moves.push(...moved.map((node) => (node instanceof Element ? node.outerHTML : node.nodeName).slice(0, 100)));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { moves: string[] }).moves);
}

for (const one of assorted) {
  const root = (page: Page) => page.locator('[data-troubleshooter]');
  const firstQuestion = (page: Page) => page.locator(`section[data-state="${one.flow.initial}"]`);

  test.describe(one.name, () => {
    for (const viewport of [
      { width: 360, height: 640 },
      { width: 1440, height: 900 },
    ]) {
      test(`nothing moves where a link opens a walk at ${viewport.width} px`, async ({ page }) => {
        await page.setViewportSize(viewport);
        await setPatience(page, 'endless');
        const moves = await movesOn(page);
        for (const link of linksOf(one)) {
          await page.goto(`${one.path}?${link.length}#${link}`);
          await expect(root(page)).toHaveAttribute('data-mode', 'walk');
          await page.waitForLoadState('networkidle');
          expect(await moves(), link).toEqual([]);
        }
      });
    }

    test('nothing of the article is shown before the walk that a link opens', async ({ page }) => {
      await setPatience(page, 'endless');
      for (const link of linksOf(one)) {
        const come = Promise.withResolvers<void>();
        await page.route(walkCode, async (route) => {
          await come.promise;
          await route.continue();
        });
        const asked = page.waitForRequest(walkCode);
        await page.goto(`${one.path}?${link.length}#${link}`);
        await asked;
        await expect(page.locator('h1')).toBeVisible();
        await expect(firstQuestion(page)).toBeHidden();
        come.resolve();
        await expect(page.locator('section[data-state] > [tabindex="-1"]')).toBeVisible();
        await page.unroute(walkCode);
      }
    });

    test('the article is read if the walk that a link opens does not come', async ({ page, allowedFaults }) => {
      allowedFaults.push(/Failed to load/);
      await setPatience(page, 'endless');
      await page.route(walkCode, (route) => route.fulfill({ status: 503 }));
      for (const link of linksOf(one)) {
        await page.goto(`${one.path}?${link.length}#${link}`);
        await expect(firstQuestion(page)).toBeVisible();
        await expect(page.locator('.checked')).toBeVisible();
        await expect(root(page)).toHaveAttribute('data-mode', 'read');
      }
    });

    test('the article is read if no script of the page comes', async ({ page, allowedFaults }) => {
      allowedFaults.push(/Failed to load/);
      await page.route(/\.js$/, (route) => route.fulfill({ status: 503 }));
      for (const link of linksOf(one)) {
        await page.goto(`${one.path}?${link.length}#${link}`);
        await expect(firstQuestion(page)).toBeVisible({ timeout: patience.walk * 4 });
        await expect(page.locator('.checked')).toBeVisible();
      }
    });
  });
}
