import { answerLinkOf } from '../support/answer-links.ts';
import { oneOfEach } from '../support/assorted.ts';
import { expect, test } from '../support/browser.ts';
import { type Path, pathName } from '../support/paths.ts';
import { walkedPaths } from '../support/walked-paths.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });

/** The longest path and the shortest, and those of them that ask for a condition. */
function somePaths(paths: Path[], isGuarded: (path: Path) => boolean): Path[] {
  const byLength = paths.toSorted((a, b) => b.answers.length - a.answers.length);
  const guarded = byLength.filter(isGuarded);
  const some = [byLength[0], byLength.at(-1), guarded[0], guarded.at(-1)].flatMap((path) => path ?? []);
  return [...new Map(some.map((path) => [pathName(path), path])).values()];
}

for (const one of oneOfEach) {
  const { flow, machine } = one;
  const isGuarded = ({ answers }: Path) =>
    answers.some(({ state, answer }) => {
      const own = flow.states[state]?.answers.find(({ id }) => id === answer);
      return (own?.targets.length ?? 0) > 1;
    });

  test(`${one.name}: links lead on without script`, async ({ page }) => {
    for (const path of somePaths(walkedPaths(machine), isGuarded)) {
      await page.goto(one.path);
      for (const given of path.answers) {
        await page.locator(answerLinkOf(machine, flow, given).selector).click();
        await expect(page).toHaveURL(new RegExp(`#${given.target}$`));
        await expect(page.locator(`[id="${given.target}"]`), pathName(path)).toBeInViewport();
      }
    }
  });

  test(`${one.name}: nodes of the chart lead to their sections without script, and links to steps open there`, async ({
    page,
  }) => {
    await page.goto(one.path);
    const nodes = page.locator('[data-chart="spine"] a[data-node]');
    for (const node of [nodes.first(), nodes.last()]) {
      const href = (await node.getAttribute('href')) ?? '';
      await node.focus();
      await page.keyboard.press('Enter');
      await expect(page.locator(`[id="${href.slice(1)}"]`)).toBeInViewport();
      await page.goto(`${one.path}?again${href}`);
      await expect(page.locator(`[id="${href.slice(1)}"]`)).toBeInViewport();
    }
  });
}
