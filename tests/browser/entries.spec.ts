import { type AnswerTap, jumpTo } from '../../src/flow/walk/acts.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';
import { assorted } from '../support/assorted.ts';
import { expect, test } from '../support/browser.ts';
import {
  expectOneEntry,
  figureChart,
  laterQuestions,
  openWalk,
  stepsOf,
  tapNode,
  tapOn,
  tapRow,
  typeAddress,
} from '../support/walk-acts.ts';
import { answerLink, entryOf, expectReading, expectWalk, transitionsOn } from '../support/walking.ts';

for (const one of assorted) {
  const { flow, path } = one;
  const steps = stepsOf(one);
  const later = laterQuestions(one);
  const event = ({ from, answer, target }: AnswerTap) => ({ machine: flow.machine, from, answer, to: target });

  test.describe(one.name, () => {
    test('an answer of another question in the article is a jump there and the answer', async ({ page }) => {
      const transitions = await transitionsOn(page);
      for (const { id, answers } of later) {
        const at = answers.length - 1;
        await page.goto(`${path}?${id}`);
        await expectOneEntry(
          page,
          async () => {
            await answerLink(page, tapOn(one, id, at)).click();
            await expectWalk(page, one, one.after(one.start, tapOn(one, id, at)));
          },
          () => expectReading(page, one),
        );
      }
      expect(transitions).toEqual(later.map(({ id, answers }) => event(tapOn(one, id, answers.length - 1))));
    });

    test('a tap on a link that equals the address is one entry, too', async ({ page }) => {
      const { id = '' } = later[0] ?? {};
      await openWalk(page, one, one.standing(jumpTo(one.start, id)));
      await page.locator('[data-leave]').click();
      await expectReading(page, one);
      await expectOneEntry(
        page,
        async () => {
          await tapNode(page, one, id);
          await expectWalk(page, one, one.standing(jumpTo(one.start, id)));
        },
        () => expectReading(page, one),
      );
      // Before the walk has come, too.
      await page.reload();
      await expectReading(page, one);
      await expectOneEntry(
        page,
        async () => {
          await tapNode(page, one, id);
          await expectWalk(page, one, one.standing(jumpTo(one.start, id)));
        },
        () => expectReading(page, one),
      );
    });

    test('a second tap on the same row of the contents keeps reading', async ({ page }) => {
      const { id = '' } = later[0] ?? {};
      await page.goto(path);
      await tapRow(page, id);
      await tapRow(page, id);
      await expectReading(page, one);
      await page.reload();
      await expectReading(page, one);
      await expect(page.locator('[data-troubleshooter]')).not.toHaveAttribute('data-ready');
    });

    test('forty acts are forty entries, back and forth', async ({ page }) => {
      test.slow();
      await page.goto(path);
      const nodes = Array.from({ length: 40 }, (_, at) => steps[(at + 1) % steps.length]?.id ?? '');
      const standings: Standing[] = [];
      for (const id of nodes) standings.push(one.standing(jumpTo(standings.at(-1) ?? one.start, id)));
      const current = page.locator('[data-troubleshooter]');
      const { index } = await entryOf(page);
      await tapNode(page, one, nodes[0] ?? '');
      await expectWalk(page, one, standings[0] as Standing);
      for (const id of nodes.slice(1)) {
        await page
          .locator(figureChart)
          .locator(`a[data-node="${id}"]`)
          .evaluate((node: HTMLElement) => node.click());
        await expect(current).toHaveAttribute('data-current', id);
      }
      await expectWalk(page, one, standings.at(-1) as Standing);
      expect((await entryOf(page)).index).toBe(index + 40);
      for (const id of nodes.toReversed().slice(1)) {
        await page.goBack();
        await expect(current).toHaveAttribute('data-current', id);
      }
      await expectWalk(page, one, standings[0] as Standing);
      await page.goBack();
      await expectReading(page, one);
      for (const id of nodes) {
        await page.goForward();
        await expect(current).toHaveAttribute('data-current', id);
      }
      await expectWalk(page, one, standings.at(-1) as Standing);
    });

    test('an answer opened in a tab of its own is not taken for a tap here', async ({ page }) => {
      await page.goto(path);
      // The page has heard of the click by then; that the browser opens a tab is its own affair.
      await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
      const tap = tapOn(one, flow.initial);
      await answerLink(page, tap).click({ modifiers: ['ControlOrMeta'] });
      await expectReading(page, one);
      const { id = '' } = later.at(-1) ?? {};
      await typeAddress(page, id);
      await expectWalk(page, one, one.standing(jumpTo(one.start, id)));
    });
  });
}
