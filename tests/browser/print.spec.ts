import type { Page } from '@playwright/test';
import type { Standing } from '../../src/flow/walk/standing.ts';
import { assorted } from '../support/assorted.ts';
import { expect, test } from '../support/browser.ts';
import { openWalk, stepsOf, wayTo } from '../support/walk-acts.ts';
import type { Walkable } from '../support/walkable.ts';

test.use({ colorScheme: 'dark' });

/** Every text of the page that can be seen, but for what a walk adds to it and for the charts. */
function textsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    const walker = document.createTreeWalker(main ?? document, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent?.replace(/\s+/g, ' ').trim();
      if (!text || !element || element.closest('[data-walk-top], [data-walk-bottom], .ts-chart')) continue;
      if (element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) texts.push(text);
    }
    return texts.sort();
  });
}

/** The longest walks to a question and to an outcome. */
function longestWalks(one: Walkable): Standing[] {
  const ways = stepsOf(one).map(({ id }) => wayTo(one, id));
  const ends = (kind: string) => ways.filter(({ state }) => one.flow.states[state]?.kind === kind);
  return [ends('question'), ends('outcome')].flatMap(
    (some) => some.toSorted((a, b) => b.taken.length - a.taken.length)[0] ?? [],
  );
}

for (const one of assorted) {
  test.describe(one.name, () => {
    test('from the middle of a walk the whole article is printed', async ({ page }) => {
      await page.goto(one.path);
      await page.emulateMedia({ media: 'print' });
      const whole = await textsOn(page);
      for (const { title } of stepsOf(one)) expect(whole).toContain(title);
      for (const walk of longestWalks(one)) {
        await page.emulateMedia({ media: 'screen' });
        await page.goto(`${one.path}?${walk.state}`);
        await openWalk(page, one, walk);
        expect((await textsOn(page)).length).toBeLessThan(whole.length);
        await page.emulateMedia({ media: 'print' });
        expect(await textsOn(page)).toEqual(expect.arrayContaining(whole));
        for (const node of await page.locator('[data-chart="spine"] [data-node]').all())
          await expect(node).toBeVisible();
        for (const row of await page.locator('[data-trail] li').all()) await expect(row).toBeVisible();
        for (const button of await page.locator('main button').all()) await expect(button).toBeHidden();
      }
    });

    test('from a dark theme, paper is white and words are dark, without fills too', async ({ page }) => {
      for (const walk of [undefined, ...longestWalks(one)]) {
        await page.emulateMedia({ media: 'screen' });
        await page.goto(`${one.path}?${walk?.state}`);
        if (walk) await openWalk(page, one, walk);
        await page.emulateMedia({ media: 'print' });
        await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
        await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
        expect(await palest(page)).toBeLessThan(0.183);
      }
    });
  });
}

/** The relative luminance of the palest text of the page: under 0.183 it has a contrast of 4.5 on white. */
function palest(page: Page): Promise<number> {
  return page.evaluate(() => {
    const luminance = (color: string) => {
      const [r = 0, g = 0, b = 0] = (color.match(/^rgb\((\d+), (\d+), (\d+)\)$/)?.slice(1) ?? [255, 255, 255])
        .map((part) => Number(part) / 255)
        .map((part) => (part <= 0.04 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const printed = [...document.querySelectorAll('main *')].filter(
      (element) => element.textContent?.trim() && element.checkVisibility({ contentVisibilityAuto: true }),
    );
    return Math.max(...new Set(printed.map((element) => getComputedStyle(element).color)).values().map(luminance));
  });
}
