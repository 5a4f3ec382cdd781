import { encodeWalk } from '../../src/flow/walk/link.ts';
import { expect, test } from '../support/browser.ts';
import { wayTo } from '../support/walk-acts.ts';
import { type Walkable, walkables } from '../support/walkable.ts';
import { expectWalk } from '../support/walking.ts';

/** A troubleshooter with its translation. */
function translated(): [Walkable, Walkable] {
  const pairs = walkables.flatMap((one) =>
    walkables
      .filter(({ flow }) => flow.machine === one.flow.machine && flow.lang !== one.flow.lang)
      .map((other): [Walkable, Walkable] => [one, other]),
  );
  const [pair] = pairs;
  if (!pair) throw new Error('No troubleshooter is translated.');
  return pair;
}

const outcomeOf = ({ flow }: Walkable) =>
  Object.values(flow.states).findLast(({ kind }) => kind === 'outcome')?.id ?? '';

for (const width of [1440, 768, 360, 320]) {
  test(`the other language goes on with the walk at ${width} px`, async ({ page }) => {
    const [one, other] = translated();
    const { walk } = wayTo(one, outcomeOf(one));
    await page.setViewportSize({ width, height: 720 });
    await page.goto(`${one.path}?seen=in-a-chat#${encodeWalk(walk)}`);
    await expectWalk(page, one, one.standing(walk));
    for (const next of [other, one]) {
      const link = page.locator(`header a[hreflang="${next.flow.lang}"]`);
      await expect(link).toBeInViewport({ ratio: 1 });
      await link.click();
      await expect(page).toHaveURL(new RegExp(`/${next.path}\\?seen=in-a-chat#walk`));
      await expect(page.locator('html')).toHaveAttribute('lang', next.flow.lang);
      await expectWalk(page, next, next.standing(walk));
    }
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the other language is a link to the same page', async ({ page }) => {
    const [one, other] = translated();
    await page.goto(one.path);
    await page.locator(`header a[hreflang="${other.flow.lang}"]`).click();
    await expect(page).toHaveURL(new RegExp(`/${other.path}$`));
  });
});
