import type { Page } from '@playwright/test';
import { changeAnswer, freshWalk, jumpTo } from '../../src/flow/walk/acts.ts';
import { offered } from '../../src/flow/walk/guards.ts';
import { encodeWalk } from '../../src/flow/walk/link.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';
import { assorted } from '../support/assorted.ts';
import { expect, test } from '../support/browser.ts';
import { expectOneEntry, openWalk, presetsOf, stepsOf, typeAddress, wayTo } from '../support/walk-acts.ts';
import { answerLink, expectWalk } from '../support/walking.ts';

async function showAll(page: Page): Promise<void> {
  const fold = page.locator('[data-trail] [aria-expanded="false"]');
  if (await fold.isVisible()) await fold.click();
}

for (const one of assorted) {
  const { flow, guards } = one;
  const steps = stepsOf(one);

  test.describe(one.name, () => {
    test('Change asks again with the answer marked, keeps what still fits, and holds the rest', async ({ page }) => {
      const long = steps.reduce((longest: Standing, { id }) => {
        const way = wayTo(one, id);
        return way.taken.length > longest.taken.length ? way : longest;
      }, one.start);
      await openWalk(page, one, long);
      const rows = page.locator('[data-trail] li');
      for (const [index, taken] of long.taken.entries()) {
        const changed = one.standing(changeAnswer(long, index));
        await showAll(page);
        await expectOneEntry(
          page,
          async () => {
            await rows.nth(index).locator('[data-change]').click();
            await expectWalk(page, one, changed);
            if (taken.kind !== 'answer') return;
            await page.reload();
            await expectWalk(page, one, changed);
          },
          () => expectWalk(page, one, long),
        );
        const { state } = changed;
        const same = flow.states[state]?.answers.findIndex(({ id }) => taken.kind === 'answer' && id === taken.answer);
        for (const answer of [same, 0].flatMap((at) => flow.states[state]?.answers[at ?? 0] ?? [])) {
          await page.goForward();
          await expectWalk(page, one, changed);
          const [target] = offered(guards, changed.context, answer).targets;
          const tap = { from: state, answer: answer.id, target: target?.state };
          await answerLink(page, tap).click();
          await expectWalk(page, one, one.after(changed, tap));
          await page.goBack();
          await page.goBack();
          await expectWalk(page, one, long);
        }
      }
    });

    test('of an answer with conditions the one on offer is marked', async ({ page }) => {
      await page.goto(one.path);
      for (const { id, answers } of steps) {
        for (const answer of answers.filter(({ targets }) => targets.length > 1)) {
          for (const presets of [{}, ...presetsOf(one).map(([key, value]) => ({ [key]: value }))]) {
            const there = one.standing(jumpTo(one.standing(freshWalk(presets)), id));
            for (const { state } of offered(guards, there.context, answer).targets) {
              const given = one.after(there, { from: id, answer: answer.id, target: state });
              const changed = one.standing(changeAnswer(given, given.taken.length - 1));
              await typeAddress(page, encodeWalk(changed.walk));
              await expectWalk(page, one, changed);
              await expect(page.locator('a[data-answer][aria-current="true"]:visible')).toHaveCount(1);
            }
          }
        }
      }
    });
  });
}
