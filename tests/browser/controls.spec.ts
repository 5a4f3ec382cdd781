import type { Page } from '@playwright/test';
import { walkWords } from '../../src/components/walk/walk-words.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';
import { assorted } from '../support/assorted.ts';
import { expect, test } from '../support/browser.ts';
import { figureChart, openWalk, stepsOf, wayTo } from '../support/walk-acts.ts';
import { expectWalk } from '../support/walking.ts';

const controls = (page: Page) => page.locator('[data-walk-bottom]');

for (const one of assorted) {
  const ui = walkWords(one.flow.lang);
  const ways = stepsOf(one).map(({ id }) => wayTo(one, id));
  const longest = (all: Standing[]) =>
    all.reduce((long, way) => (way.taken.length > long.taken.length ? way : long), one.start);
  const isQuestion = ({ state }: Standing) => one.flow.states[state]?.kind === 'question';
  const question = longest(ways.filter(isQuestion));
  const outcome = longest(ways.filter((way) => !isQuestion(way)));

  test.describe(one.name, () => {
    test('a step is sent by the share sheet, and a sheet that is closed is no error', async ({ page }) => {
      await page.addInitScript(() => {
        const shared: unknown[] = [];
        Object.assign(window, { shared });
        navigator.share = async (data) => {
          shared.push(data);
          throw new DOMException('closed', 'AbortError');
        };
      });
      await openWalk(page, one, question);
      await controls(page).getByRole('button', { name: ui.sendStep }).click();
      const shared = await page.evaluate(() => (window as unknown as { shared: unknown[] }).shared);
      expect(shared).toEqual([{ title: await page.title(), url: page.url() }]);
    });

    test('a step is sent by its link where there is no sheet', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
      await openWalk(page, one, question);
      await controls(page).getByRole('button', { name: ui.sendStep }).click();
      await expect(controls(page).getByRole('status')).toHaveText(ui.linkCopied);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    });

    test('a link that cannot be copied is said, to be copied by hand', async ({ page }) => {
      await page.addInitScript(() => {
        for (const name of ['share', 'clipboard']) Object.defineProperty(navigator, name, { value: undefined });
      });
      await openWalk(page, one, question);
      await controls(page).getByRole('button', { name: ui.sendStep }).click();
      await expect(controls(page).getByRole('status')).toContainText(page.url());
    });

    test('a result is kept by its link, or printed', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.addInitScript(() => {
        window.print = () => Object.assign(window, { printed: true });
      });
      await openWalk(page, one, outcome);
      await controls(page).getByRole('button', { name: ui.copyLink }).click();
      await expect(controls(page).getByRole('status').last()).toHaveText(ui.linkCopied);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
      await controls(page).getByRole('button', { name: ui.print }).click();
      expect(await page.evaluate(() => 'printed' in window)).toBe(true);
      await expectKept(page, outcome);
    });

    test('on paper all answers of a walk stand, and nothing to press', async ({ page }) => {
      await openWalk(page, one, outcome);
      await page.emulateMedia({ media: 'print' });
      for (const row of await page.locator('[data-trail] li').all()) await expect(row).toBeVisible();
      for (const button of await page.locator('main button').all()) await expect(button).toBeHidden();
    });

    async function expectKept(page: Page, standing: Standing): Promise<void> {
      await page.locator(`[id="${standing.state}"]`).focus();
      await expectWalk(page, one, standing);
    }

    test('a trail of three or more folds to its last answer, and opens', async ({ page }) => {
      const rows = page.locator('[data-trail] li');
      // One for each length.
      for (const way of new Map(ways.filter(isQuestion).map((each) => [each.taken.length, each])).values()) {
        await page.goto(`${one.path}?${way.state}`);
        await openWalk(page, one, way);
        const { length } = way.taken;
        const folds = length >= 3;
        const fold = page.locator('[data-trail] [aria-expanded]');
        await expect(fold).toHaveCount(folds ? 1 : 0);
        await expect(rows).toHaveCount(length);
        await expect(rows.locator('visible=true')).toHaveCount(folds ? 1 : length);
        if (!folds) continue;
        await expect(rows.last()).toBeVisible();
        const answers = way.taken.filter(({ kind }) => kind === 'answer').length;
        await expect(page.locator('[data-trail]')).toContainText(ui.answersSoFar(answers));
        await fold.click();
        await expect(rows.locator('visible=true')).toHaveCount(length);
        await fold.click();
        await expect(rows.locator('visible=true')).toHaveCount(1);
      }
    });

    test('the figure stands closed below the step, and opens in place', async ({ page }) => {
      await openWalk(page, one, question);
      const chart = page.locator('[data-flowchart]').locator(figureChart);
      await expect(chart).toHaveCount(0);
      await page.locator('[data-flowchart] summary').click();
      await expect(chart).toHaveCount(1);
      await expect(chart.locator(`[data-node="${question.state}"]`)).toHaveAttribute('aria-current', 'step');
      await page.locator('[data-flowchart] summary').click();
      await expect(chart).toHaveCount(0);
      await expectKept(page, question);
    });

    test('coming back from another page, the walk stands where it was', async ({ page }) => {
      await openWalk(page, one, outcome);
      await page.goto('');
      await page.goBack();
      await expectWalk(page, one, outcome);
    });
  });
}
