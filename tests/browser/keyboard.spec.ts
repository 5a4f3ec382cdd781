import type { Locator, Page } from '@playwright/test';
import { changeAnswer, jumpTo } from '../../src/flow/walk/acts.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';
import { assorted, oneOfEach } from '../support/assorted.ts';
import { expect, test } from '../support/browser.ts';
import { figureChart, laterQuestions, openWalk, stepsOf, wayTo } from '../support/walk-acts.ts';
import type { Walkable } from '../support/walkable.ts';
import { answerLink, expectReading, expectWalk } from '../support/walking.ts';

/** Where the focus is, and what of it a reader without a mouse would miss; no fault if it can be seen. */
function focusFrom(target: Locator): Promise<{ reached: boolean; left: boolean; fault: string }> {
  return target.evaluate((sought) => {
    const element = document.activeElement;
    if (!element || element === document.body) return { reached: false, left: true, fault: '' };
    const rings = [getComputedStyle(element), getComputedStyle(element, '::before')];
    const seen = rings.some((style) => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0);
    const fault = seen && element.matches(':focus-visible') ? '' : `no ring around ${element.outerHTML.slice(0, 200)}`;
    return { reached: element === sought, left: false, fault };
  });
}

/** Presses a key until something has the focus; at every stop the focus must be seen. */
async function reach(page: Page, target: Locator, key = 'Tab', most = 120): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press(key);
    const { reached, left, fault } = await focusFrom(target);
    // At the end of the page the focus leaves it for the browser, and comes back at the start.
    if (left) continue;
    expect(fault).toBe('');
    if (reached) return;
  }
  throw new Error(`${most} times ${key} did not lead to ${target}.`);
}

/** Goes on to an outcome by keys alone, from the first question. */
async function answerAll(page: Page, one: Walkable, { taken }: Standing): Promise<void> {
  let standing = one.start;
  for (const given of taken) {
    if (given.kind !== 'answer') continue;
    const tap = { from: given.from, answer: given.answer, target: given.to };
    await reach(page, answerLink(page, tap));
    await page.keyboard.press('Enter');
    standing = one.after(standing, tap);
    await expectWalk(page, one, standing);
  }
}

const outcomesOf = (one: Walkable) => stepsOf(one).filter(({ kind }) => kind === 'outcome');

for (const one of oneOfEach) {
  test(`${one.name}: every outcome is reached by keys alone`, async ({ page }) => {
    test.slow();
    await page.goto(one.path);
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAttribute('href', '#_top');
    await page.keyboard.press('Enter');
    for (const { id } of outcomesOf(one)) {
      await answerAll(page, one, wayTo(one, id));
      await reach(page, page.locator('[data-restart]:visible'), 'Tab');
      await page.keyboard.press('Enter');
      await expectReading(page, one);
      await expect(page.locator(`[id="${one.flow.initial}"]`)).toBeFocused();
    }
  });
}

for (const one of assorted) {
  const long = outcomesOf(one)
    .map(({ id }) => wayTo(one, id))
    .reduce((longest, way) => (way.taken.length > longest.taken.length ? way : longest));

  test.describe(`${one.name}, by keys alone`, () => {
    test('an answer is changed', async ({ page }) => {
      await openWalk(page, one, long);
      const fold = page.locator('[data-trail] [aria-expanded="false"]');
      if (await fold.isVisible()) {
        await reach(page, fold);
        await page.keyboard.press('Enter');
        await expect(page.locator('[data-trail] [aria-expanded="true"]')).toBeFocused();
      }
      await reach(page, page.locator('[data-trail] [data-change]').first());
      await page.keyboard.press('Enter');
      const changed = one.standing(changeAnswer(long, 0));
      await expectWalk(page, one, changed);
      await reach(page, page.locator('a[data-answer][aria-current="true"]'));
    });

    for (const viewport of [
      { width: 360, height: 640 },
      { width: 1440, height: 900 },
    ]) {
      test.describe(`at ${viewport.width} px`, () => {
        test.use({ viewport });

        test('a node of the chart is reached, in reading and in a walk', async ({ page }) => {
          await page.goto(one.path);
          const [first, second] = laterQuestions(one);
          const node = (id = '') =>
            page.locator('[data-flowchart]').locator(figureChart).locator(`[data-node="${id}"]`);
          await reach(page, node(first?.id), 'Tab', 300);
          await expect(node(first?.id)).toBeInViewport();
          await page.keyboard.press('Enter');
          const there = one.standing(jumpTo(one.start, first?.id ?? ''));
          await expectWalk(page, one, there);
          await reach(page, page.locator('[data-flowchart] summary'));
          await page.keyboard.press('Enter');
          await reach(page, node(second?.id), 'Shift+Tab', 300);
          await page.keyboard.press('Enter');
          await expectWalk(page, one, one.standing(jumpTo(there, second?.id ?? '')));
        });
      });
    }

    test('a choice of integration, and the search, leave the focus and the walk where they are', async ({ page }) => {
      await openWalk(
        page,
        one,
        one.standing(jumpTo(one.start, stepsOf(one).find(({ outcome }) => outcome === 'help')?.id ?? '')),
      );
      const select = page.locator('form[data-support-request] [name="integration"]');
      await reach(page, select);
      await page.keyboard.press('ArrowDown');
      await expect(select).toBeFocused();
      await expect(select).not.toHaveValue('');
      const { hash } = new URL(page.url());
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('searchbox')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(select).toBeFocused();
      expect(new URL(page.url()).hash).toBe(hash);
    });
  });
}
