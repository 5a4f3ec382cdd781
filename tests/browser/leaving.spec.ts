import { jumpTo } from '../../src/flow/walk/acts.ts';
import { encodeWalk } from '../../src/flow/walk/link.ts';
import { assorted } from '../support/assorted.ts';
import { expect, test } from '../support/browser.ts';
import {
  begunWalk,
  expectOneEntry,
  findHidden,
  openWalk,
  questionsElsewhere,
  stepsOf,
  tapOn,
  typeAddress,
  wayTo,
} from '../support/walk-acts.ts';
import { answerLink, entryOf, expectReading, expectWalk } from '../support/walking.ts';

for (const one of assorted) {
  const { flow, path } = one;
  const steps = stepsOf(one);
  const begun = begunWalk(one);
  const elsewhere = questionsElsewhere(one);

  test.describe(one.name, () => {
    test('“Show the whole article” reads on at the step; the next answer begins a new walk', async ({ page }) => {
      await openWalk(page, one, begun);
      const { index } = await entryOf(page);
      await page.locator('[data-leave]').click();
      await expectReading(page, one);
      expect(new URL(page.url()).hash).toBe(`#${begun.state}`);
      await expect(page.locator(`[id="${begun.state}"]`)).toBeFocused();
      await expect(page.locator(`[id="${begun.state}"]`)).toBeInViewport();
      expect(await entryOf(page)).toEqual({ index: index + 1, entries: index + 2 });
      await page.reload();
      await expectReading(page, one);
      await answerLink(page, tapOn(one, begun.state)).click();
      const anew = one.after(one.start, tapOn(one, begun.state));
      await expectWalk(page, one, anew);
      await page.goBack();
      await expectReading(page, one);
      await page.goBack();
      await expectWalk(page, one, begun);
      await page.goForward();
      await page.goForward();
      await expectWalk(page, one, anew);
    });

    test('“Start again” stands once on every step, and reads at the first question', async ({ page }) => {
      await page.goto(path);
      for (const { id } of steps) {
        const standing = wayTo(one, id);
        await typeAddress(page, encodeWalk(standing.walk));
        await expectWalk(page, one, standing);
        await expect(page.locator('[data-restart]:visible')).toHaveCount(1);
      }
      for (const kind of ['question', 'outcome']) {
        const { id = '' } = steps.findLast((state) => state.kind === kind) ?? {};
        const standing = wayTo(one, id);
        await openWalk(page, one, standing);
        await expectOneEntry(
          page,
          async () => {
            await page.locator('[data-restart]:visible').click();
            await expectReading(page, one);
            expect(new URL(page.url()).hash).toBe(`#${flow.initial}`);
            await expect(page.locator(`[id="${flow.initial}"]`)).toBeFocused();
            await expect(page.locator(`[id="${flow.initial}"]`)).toBeInViewport();
          },
          () => expectWalk(page, one, standing),
        );
      }
    });

    test('finding text of a hidden step goes to it; finding other text ends the walk', async ({ page }) => {
      await openWalk(page, one, begun);
      const { id = '' } = elsewhere[0] ?? {};
      await expectOneEntry(
        page,
        async () => {
          await findHidden(page, `section[data-state="${id}"] > *`);
          await expectWalk(page, one, one.standing(jumpTo(begun, id)));
        },
        () => expectWalk(page, one, begun),
      );
      const states = new Set(Object.keys(flow.states));
      for (const heading of flow.headings.filter(({ id }) => !states.has(id))) {
        await expectOneEntry(
          page,
          async () => {
            await findHidden(page, `[id="${heading.id}"]`);
            await expectReading(page, one);
            expect(new URL(page.url()).hash).toBe(`#${begun.state}`);
          },
          () => expectWalk(page, one, begun),
        );
      }
    });

    test('Back to reading leaves the focus at the step the walk stood at', async ({ page }) => {
      await page.goto(path);
      await answerLink(page, tapOn(one, flow.initial)).click();
      await expectWalk(page, one, begun);
      await page.locator('[data-change]').focus();
      await page.goBack();
      await expectReading(page, one);
      await expect(page.locator(`[id="${begun.state}"]`)).toBeFocused();
    });

    test('the link that skips to the content keeps the walk', async ({ page }) => {
      await openWalk(page, one, begun);
      const skip = page.locator('a[href="#_top"]').first();
      await skip.focus();
      await page.keyboard.press('Enter');
      await expectWalk(page, one, begun);
    });
  });
}
