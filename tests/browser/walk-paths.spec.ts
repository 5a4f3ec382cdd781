import type { Page } from '@playwright/test';
import { helpState } from '../../src/flow/graph.ts';
import { jumpTo } from '../../src/flow/walk/acts.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';
import { expect, test } from '../support/browser.ts';
import { coveringPaths } from '../support/covering-paths.ts';
import { type Path, pathName } from '../support/paths.ts';
import { type Walkable, walkables } from '../support/walkable.ts';
import { answerLink, entryOf, expectReading, expectWalk, transitionsOn } from '../support/walking.ts';

/** Where the reader stands after each answer of a path. */
function standingsOn(one: Walkable, { answers }: Path): Standing[] {
  const standings: Standing[] = [];
  for (const { state, answer, target } of answers) {
    standings.push(one.after(standings.at(-1) ?? one.start, { from: state, answer, target }));
  }
  return standings;
}

/** From every outcome that leaves something to ask, one tap leads to the support request with the trail in it. */
async function expectHelpInOneTap(page: Page, one: Walkable, standing: Standing): Promise<void> {
  const help = helpState(one.flow);
  const { outcome } = one.flow.states[standing.state] ?? {};
  if (!help || outcome === 'solved' || outcome === 'help') return;
  await page.locator(`section[data-state="${standing.state}"] a[href="#${help}"]`).tap();
  await expectWalk(page, one, one.standing(jumpTo(standing, help)));
}

test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

for (const one of walkables) {
  for (const path of coveringPaths(one.machine)) {
    test(`${one.name}: ${pathName(path)}`, async ({ page, context }) => {
      const standings = standingsOn(one, path);
      const last = standings.length - 1;
      const expectAt = (at: number) =>
        at < 0 ? expectReading(page, one) : expectWalk(page, one, standings[at] as Standing);
      const transitions = await transitionsOn(page);
      await page.goto(one.path);
      const { index: first } = await entryOf(page);

      for (const [at, { state, answer, target }] of path.answers.entries()) {
        await answerLink(page, { from: state, answer, target }).tap();
        await expectAt(at);
        expect(await entryOf(page)).toEqual({ index: first + at + 1, entries: first + at + 2 });
        expect(transitions).toEqual(
          path.answers.slice(0, at + 1).map((given) => ({
            machine: one.flow.machine,
            from: given.state,
            answer: given.answer,
            to: given.target,
          })),
        );
      }
      await expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-current', path.outcome);
      const link = page.url();

      for (let at = last - 1; at >= -1; at--) {
        await page.goBack();
        await expectAt(at);
      }
      for (let at = 0; at <= last; at++) {
        await page.goForward();
        await expectAt(at);
        if (at === Math.floor(last / 2) || at === last) {
          await page.reload();
          await expectAt(at);
        }
      }
      expect(await entryOf(page)).toEqual({ index: first + last + 1, entries: first + last + 2 });
      expect(transitions).toHaveLength(path.answers.length);

      const other = await context.newPage();
      await other.goto(link);
      await expectWalk(other, one, standings[last] as Standing);
      await expectHelpInOneTap(other, one, standings[last] as Standing);
    });
  }
}
