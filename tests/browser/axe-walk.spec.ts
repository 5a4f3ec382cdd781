import { changeAnswer, jumpTo } from '../../src/flow/walk/acts.ts';
import { encodeWalk } from '../../src/flow/walk/link.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';
import { outcomeKinds } from '../../src/machines/vocabulary/outcome.ts';
import { axeFindings } from '../support/axe.ts';
import { expect, test } from '../support/browser.ts';
import { laterQuestions, stepsOf, wayTo } from '../support/walk-acts.ts';
import { type Walkable, walkables } from '../support/walkable.ts';

/** Each kind of thing a walk shows, by the fragment that leads there. */
function places(one: Walkable): [name: string, fragment: string][] {
  const link = (standing: Standing) => encodeWalk(standing.walk);
  const questions = laterQuestions(one).map(({ id }) => wayTo(one, id));
  const [last] = questions.toSorted((a, b) => b.taken.length - a.taken.length);
  const outcomes = outcomeKinds.flatMap((kind): [string, string][] => {
    const state = stepsOf(one).find(({ outcome }) => outcome === kind);
    return state ? [[kind, link(wayTo(one, state.id))]] : [];
  });
  if (!last) return outcomes;
  return [
    ['a question after many', link(last)],
    ['a step come straight to', laterQuestions(one)[0]?.id ?? ''],
    ['a jump in a walk', link(one.standing(jumpTo(last, laterQuestions(one)[0]?.id ?? '')))],
    ['an answer being changed', link(one.standing(changeAnswer(last, last.taken.length - 1)))],
    ['a link outgrown', `${link(last)}&gone-step=gone-answer`],
    ...outcomes,
  ];
}

/** What differs by theme alone is looked at on every page while it is read. */
const settings = [
  { width: 320, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
] as const;

for (const { width, colorScheme } of settings) {
  test.describe(`axe in a walk at ${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    for (const one of walkables) {
      test(`finds nothing in ${one.name}`, async ({ page }) => {
        test.slow();
        for (const [name, fragment] of places(one)) {
          await page.goto(`${one.path}?${encodeURIComponent(name)}#${fragment}`);
          await expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-mode', 'walk');
          expect(await axeFindings(page), name).toEqual([]);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(wide, name).toBeLessThanOrEqual(width);
        }
        const fold = page.locator('[data-trail] [aria-expanded="false"]');
        await page.locator('[data-flowchart] summary').click();
        if (await fold.isVisible()) await fold.click();
        expect(await axeFindings(page), 'all unfolded').toEqual([]);
      });
    }
  });
}
