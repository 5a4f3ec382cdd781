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

const settings = [
  { width: 320, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
  { width: 320, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const;

const walks = walkables.map((one) => ({ one, shown: places(one) }));
const times = new Map<string, number>();
for (const [name] of walks.flatMap(({ shown }) => shown)) times.set(name, (times.get(name) ?? 0) + 1);

/** Things of one kind are looked at in each setting by turns; one that comes up once, in both themes and widths. */
const turns = new Map<string, number>();
const looks = walks.map(({ one, shown }) => ({
  one,
  looks: shown.flatMap(([name, fragment]) =>
    Array.from({ length: times.get(name) === 1 ? 2 : 1 }, () => {
      const turn = turns.get(name) ?? 0;
      turns.set(name, turn + 1);
      return { name, fragment, setting: settings[turn % settings.length] ?? settings[0] };
    }),
  ),
}));

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const { one, looks: own } of looks) {
  test(`axe finds nothing in a walk of ${one.name}`, async ({ page }) => {
    test.slow();
    for (const { name, fragment, setting } of own) {
      const { width, colorScheme } = setting;
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${one.path}?${encodeURIComponent(`${name} ${width}`)}#${fragment}`);
      await expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-mode', 'walk');
      const where = `${name} at ${width} px, ${colorScheme}`;
      expect(await axeFindings(page), where).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, where).toBeLessThanOrEqual(width);
    }
    const fold = page.locator('[data-trail] [aria-expanded="false"]');
    await page.locator('[data-flowchart] summary').click();
    if (await fold.isVisible()) await fold.click();
    expect(await axeFindings(page), 'all unfolded').toEqual([]);
  });
}
