import type { Page } from '@playwright/test';
import { helpState } from '../../src/flow/graph.ts';
import { jumpTo } from '../../src/flow/walk/acts.ts';
import { handOver } from '../../src/flow/walk/hand-over.ts';
import { decodeWalk, encodeWalk } from '../../src/flow/walk/link.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';
import { expect, test } from '../support/browser.ts';
import { pageAt } from '../support/pages.ts';
import { openWalk, wayTo } from '../support/walk-acts.ts';
import { type Walkable, walkables } from '../support/walkable.ts';
import { expectWalk } from '../support/walking.ts';

interface Link {
  /** The state whose section holds it, and its place among such links there. */
  from: string;
  at: number;
  to: Walkable;
  state: string;
}

/** The links of an article that lead from a result into another troubleshooter. */
function linksOut(one: Walkable): Link[] {
  const sections = pageAt(one.path).split('<section').slice(1);
  return sections.flatMap((section) => {
    const from = /^[^>]*data-state="([^"]*)"/.exec(section)?.[1] ?? '';
    return [...section.matchAll(/<a[^>]*href="\/([^"#]*)#([^"]*)"[^>]*data-hand-over/g)].flatMap(
      ([, path, state = ''], at) => {
        const to = walkables.find((other) => other.path === path && other.flow.lang === one.flow.lang);
        return to ? [{ from, at, to, state }] : [];
      },
    );
  });
}

const linkIn = (page: Page, { from, at }: Link) =>
  page.locator(`section[data-state="${from}"] a[data-hand-over]`).nth(at);

/** The answers that are told of the walk before. */
const told = (page: Page) => page.locator('[data-before] li b');

/** Where a walk stands that comes over a link from the shortest walk there. */
function cameOver(one: Walkable, { from, to, state }: Link): [before: Standing, after: Standing] {
  const before = wayTo(one, from);
  return [before, to.standing(handOver(one.flow, before, Object.keys(to.flow.context), state))];
}

/** Follows the link from a walk that stands at the result. */
async function follow(page: Page, one: Walkable, link: Link): Promise<Standing> {
  const [before, after] = cameOver(one, link);
  await openWalk(page, one, before);
  await linkIn(page, link).click();
  await expectWalk(page, link.to, after);
  return after;
}

for (const one of walkables.filter((each) => linksOut(each).length > 0)) {
  test(`${one.name}: every link out goes on with what both know, and Back comes back`, async ({ page }) => {
    for (const link of linksOut(one)) {
      await follow(page, one, link);
      await page.goBack();
      await expectWalk(page, one, cameOver(one, link)[0]);
    }
  });
}

/** One link to where a troubleshooter begins and one into its middle, in different languages if there are some. */
const links = walkables.flatMap((one) => linksOut(one).map((link) => ({ one, link })));
const toBegin = links.find(({ link }) => link.state === link.to.flow.initial);
const intoMiddle = links.findLast(({ link }) => link.state !== link.to.flow.initial);

for (const { one, link } of [toBegin, intoMiddle].flatMap((each) => each ?? [])) {
  const { from, to, state } = link;
  test.describe(`${one.name}: from ${from} to ${to.name}, ${state}`, () => {
    const [standing, next] = cameOver(one, link);
    const given = standing.taken.filter(({ kind }) => kind === 'answer').length;

    test('a walk goes on there with what both know, and tells of the answers given', async ({ page }) => {
      await follow(page, one, link);
      const before = page.locator('[data-before]');
      await expect(before).toContainText(one.flow.title);
      await expect(before.locator('li').first()).toBeHidden();
      await before.getByRole('button').click();
      const words = standing.taken.flatMap((taken) =>
        taken.kind === 'answer'
          ? [one.flow.states[taken.from]?.answers.find(({ id }) => id === taken.answer)?.words ?? '']
          : [],
      );
      const rows = await told(page).allTextContents();
      for (const word of words) expect(rows.some((row) => row.startsWith(word))).toBe(true);
      expect(rows.length).toBeGreaterThanOrEqual(given);
      await expect(before.locator('[data-change]')).toHaveCount(0);
    });

    test('Back comes back, and so does the link to the walk before', async ({ page }) => {
      await follow(page, one, link);
      await page.goBack();
      await expectWalk(page, one, standing);
      await page.goForward();
      await expectWalk(page, to, next);
      await page.locator('[data-before] a').click();
      await expectWalk(page, one, standing);
    });

    test('the walk keeps what led to it, and its link tells it to others', async ({ page, context }) => {
      const began = await follow(page, one, link);
      const question = to.flow.states[began.state];
      const answer = question?.answers[0];
      if (!answer) return;
      await page.locator(`section[data-state="${began.state}"] a[data-answer="${answer.id}"]:visible`).first().click();
      await expect(page.locator('[data-troubleshooter]')).not.toHaveAttribute('data-current', began.state);
      expect(decodeWalk(new URL(page.url()).hash)?.walk.after).toBe(began.walk.after);
      const other = await context.newPage();
      await other.goto(page.url());
      await expect(other.locator('[data-before]')).toContainText(one.flow.title);
    });

    const help = helpState(to.flow);
    if (help) {
      test('the request to support tells of both', async ({ page }) => {
        const asked = jumpTo(next, help);
        await page.goto(`${to.path}#${encodeWalk(asked)}`);
        const text = page.locator('[data-support-text]');
        await expect(text).toContainText(one.flow.title);
        for (const row of await (async () => {
          await page.locator('[data-before] button').click();
          return told(page).allTextContents();
        })()) {
          await expect(text).toContainText(row);
        }
      });
    }

    test('without a walk, and without script, the link leads to the step', async ({ page, browser, baseURL }) => {
      await page.goto(one.path);
      await linkIn(page, link).click();
      await expect(page).toHaveURL(new RegExp(`/${to.path}#`));
      const mode = state === to.flow.initial ? 'read' : 'walk';
      await expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-mode', mode);
      await expect(page.locator(`section[data-state="${state}"]`)).toBeVisible();
      await expect(page.locator('[data-before]')).toHaveCount(0);
      const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
      const plain = await context.newPage();
      await plain.goto(one.path);
      await linkIn(plain, link).click();
      await expect(plain).toHaveURL(new RegExp(`/${to.path}#${state}$`));
      await context.close();
    });
  });
}

test.describe('a hand-over that cannot be told', () => {
  const [one] = walkables as [Walkable];
  const walk = encodeWalk(one.standing(jumpTo(one.start, Object.keys(one.flow.states).at(-1) ?? '')).walk);

  test('is passed over', async ({ page, allowedFaults }) => {
    // What a link names that is not there is asked for, in vain.
    allowedFaults.push(/404/);
    for (const after of ['none-such.a=b', '.', '../../x.a=b', `${'m'.repeat(2000)}.`, 'constructor.a=b']) {
      const fragment = walk.replace('walk?', `walk?after=${encodeURIComponent(after)}&`);
      await page.goto(`${one.path}?${after.slice(0, 20)}#${fragment}`);
      await expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-mode', 'walk');
      await expect(page.locator('.ts-straight')).toBeVisible();
      await expect(page.locator('[data-before]')).toHaveCount(0);
    }
  });
});
