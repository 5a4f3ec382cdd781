import type { Page } from '@playwright/test';
import { helpState } from '../../src/flow/graph.ts';
import { jumpTo } from '../../src/flow/walk/acts.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';
import { oneOfEach } from '../support/assorted.ts';
import { expect, test } from '../support/browser.ts';
import { coveringPaths } from '../support/covering-paths.ts';
import { type Path, pathName } from '../support/paths.ts';
import { type Walkable, walkables } from '../support/walkable.ts';
import { answerLink, entryOf, expectReading, expectWalk, type Transition, transitionsOn } from '../support/walking.ts';

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

const tapsOn = ({ answers }: Path) => answers.map(({ state, answer, target }) => ({ from: state, answer, target }));

/** The paths in as few runs as leave each of them short. */
function inRuns(paths: Path[], most = 10): Path[][] {
  const runs = Math.ceil(paths.length / most);
  return Array.from({ length: runs }, (_, run) => paths.filter((_, index) => index % runs === run));
}

for (const one of oneOfEach) {
  for (const [run, paths] of inRuns(coveringPaths(one.machine)).entries()) {
    test(`${one.name}: walked, Back, Forward, reloaded and sent, run ${run + 1}`, async ({ page, context }) => {
      test.slow();
      const transitions = await transitionsOn(page);
      const other = await context.newPage();
      for (const [turn, path] of paths.entries()) {
        await test.step(pathName(path), () => walkWholly({ page, other, transitions }, path, turn));
      }
    });
  }

  async function walkWholly(
    { page, other, transitions }: { page: Page; other: Page; transitions: Transition[] },
    path: Path,
    turn: number,
  ): Promise<void> {
    const standings = standingsOn(one, path);
    const last = standings.length - 1;
    const expectAt = (at: number) =>
      at < 0 ? expectReading(page, one) : expectWalk(page, one, standings[at] as Standing);
    const events = tapsOn(path).map(({ from, answer, target }) => ({
      machine: one.flow.machine,
      from,
      answer,
      to: target,
    }));
    transitions.length = 0;
    await page.goto(one.path);
    const { index: first } = await entryOf(page);

    for (const [at, tap] of tapsOn(path).entries()) {
      await answerLink(page, tap).tap();
      await expectAt(at);
      expect(await entryOf(page)).toEqual({ index: first + at + 1, entries: first + at + 2 });
      expect(transitions).toEqual(events.slice(0, at + 1));
    }
    await expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-current', path.outcome);
    const link = page.url();

    for (let at = last - 1; at >= -1; at--) {
      await page.goBack();
      await expectAt(at);
    }
    const reloaded = turn % 2 === 0 ? last : Math.floor(last / 2);
    for (let at = 0; at <= last; at++) {
      await page.goForward();
      await expectAt(at);
      if (at !== reloaded) continue;
      await page.reload();
      await expectAt(at);
    }
    expect(await entryOf(page)).toEqual({ index: first + last + 1, entries: first + last + 2 });
    expect(transitions).toHaveLength(path.answers.length);

    // A history holds 50 entries: the next path takes the place of this one.
    await page.evaluate((back) => history.go(back), -last - 1);
    await expectReading(page, one);

    await other.goto('about:blank');
    await other.goto(link);
    await expectWalk(other, one, standings[last] as Standing);
    await expectHelpInOneTap(other, one, standings[last] as Standing);
  }
}

for (const one of walkables.filter((each) => !oneOfEach.includes(each))) {
  for (const [run, paths] of inRuns(coveringPaths(one.machine), 20).entries()) {
    test(`${one.name}: walked, one path after another, run ${run + 1}`, async ({ page }) => {
      test.slow();
      await page.goto(one.path);
      for (const path of paths) {
        await test.step(pathName(path), async () => {
          const standings = standingsOn(one, path);
          for (const [at, tap] of tapsOn(path).entries()) {
            await answerLink(page, tap).tap();
            await expectWalk(page, one, standings[at] as Standing);
          }
          await page.locator('[data-restart]:visible').tap();
          await expectReading(page, one);
        });
      }
    });
  }
}
