import type { Page, Request, Route } from '@playwright/test';
import { type AnswerTap, jumpTo } from '../../src/flow/walk/acts.ts';
import { encodeWalk } from '../../src/flow/walk/link.ts';
import { assorted } from '../support/assorted.ts';
import { expect, test } from '../support/browser.ts';
import { setPatience } from '../support/patience.ts';
import type { Walkable } from '../support/walkable.ts';
import { answerLink, entryOf, expectReading, expectWalk, transitionsOn } from '../support/walking.ts';

const scripts = /\.js(\?.*)?$/;
const library = { react: /Symbol\.for\(["'`]react/, xstate: /["'`]xstate\./ };

/** The first answer to the first question that leads to another, and the first of that one; some have only one question. */
function twoTaps({ flow }: Walkable): [AnswerTap, AnswerTap] | undefined {
  for (const { id, answers } of Object.values(flow.states)) {
    for (const { id: answer, targets } of id === flow.initial ? answers : []) {
      const [next] = flow.states[targets[0]?.state ?? '']?.answers ?? [];
      const [first, second] = [targets[0]?.state, next?.targets[0]?.state];
      if (first && second && next) {
        return [
          { from: id, answer, target: first },
          { from: first, answer: next.id, target: second },
        ];
      }
    }
  }
  return undefined;
}

const transition = ({ flow }: Walkable, { from, answer, target }: AnswerTap) => ({
  machine: flow.machine,
  from,
  answer,
  to: target,
});

/** Holds back every script asked for from now on, until it is let go; those of the page itself may be left out. */
async function holdScripts(page: Page, own: string[] = []): Promise<() => void> {
  const free = Promise.withResolvers<void>();
  await page.route(scripts, async (route) => {
    if (!own.includes(route.request().url())) await free.promise;
    await route.continue();
  });
  return free.resolve;
}

/** Opens a page that is read, and tells what that asks for. */
async function ownScripts(page: Page, path: string): Promise<string[]> {
  const own: string[] = [];
  const keep = (request: Request) => own.push(request.url());
  page.on('request', keep);
  await page.goto(path, { waitUntil: 'networkidle' });
  page.off('request', keep);
  return own;
}

/** The page jumped as it does without script. */
async function expectJump(page: Page, { target = '' }: AnswerTap): Promise<void> {
  expect(new URL(page.url()).hash).toBe(`#${target}`);
  await expect(page.locator(`[id="${target}"]`)).toBeInViewport({ timeout: 1000 });
  await expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-mode', 'read');
}

for (const one of assorted) {
  const taps = twoTaps(one);
  if (!taps) continue;
  const [first, second] = taps;
  const afterFirst = one.after(one.start, first);
  const afterBoth = one.after(afterFirst, second);
  const root = (page: Page) => page.locator('[data-troubleshooter]');

  test.describe(one.name, () => {
    test('nothing of React, XState or the machine comes before it is asked for', async ({ page }) => {
      const bodies: Promise<string>[] = [];
      page.on('response', (response) => {
        if (scripts.test(response.url())) bodies.push(response.text());
      });
      const loaded = async () => (await Promise.all(bodies)).join('\n');
      await page.goto(one.path, { waitUntil: 'networkidle' });
      // Headings, contents and links of the text only scroll.
      const links = page.locator(`main :is(p, li) > a[href^="#"]:not([data-answer], [data-chip], [data-node]):visible`);
      for (const link of [links.first(), page.locator('[data-chart="rail"] a[data-node]:visible').first()]) {
        if ((await link.count()) === 0) continue;
        await link.focus();
        await link.click();
      }
      await page.waitForLoadState('networkidle');
      const before = await loaded();
      for (const pattern of [library.react, library.xstate, new RegExp(`id:\\s*["'\`]${one.flow.machine}["'\`]`)]) {
        expect(before, String(pattern)).not.toMatch(pattern);
      }
      await expectReading(page, one);
      await answerLink(page, first).focus();
      await expect(root(page)).toHaveAttribute('data-ready');
      const after = await loaded();
      expect(after).toMatch(library.react);
      expect(after).toMatch(library.xstate);
      await expectReading(page, one);
    });

    for (const viewport of [
      { width: 360, height: 640 },
      { width: 1440, height: 900 },
    ]) {
      test.describe(`at ${viewport.width} px`, () => {
        test.use({ viewport });

        for (const what of ['[data-chip]', '[data-node]']) {
          test(`a key or a press on ${what} of the figure asks for the walk`, async ({ page }) => {
            await page.goto(one.path);
            const inFigure = page.locator(`[data-chart="map"] ${what}:visible, [data-chart="spine"] ${what}:visible`);
            await inFigure.first().focus();
            await expect(root(page)).toHaveAttribute('data-ready');
            await expectReading(page, one);
          });
        }
      });
    }

    test('two taps before the walk has come jump at once, and are both taken', async ({ page }) => {
      const transitions = await transitionsOn(page);
      await page.goto(one.path, { waitUntil: 'networkidle' });
      const { index } = await entryOf(page);
      const letGo = await holdScripts(page);
      await answerLink(page, first).click();
      await expectJump(page, first);
      await answerLink(page, second).click();
      await expectJump(page, second);
      expect(transitions).toEqual([]);
      letGo();
      await expectWalk(page, one, afterBoth);
      expect(transitions).toEqual([transition(one, first), transition(one, second)]);
      expect(await entryOf(page)).toEqual({ index: index + 2, entries: index + 3 });
      await page.goBack();
      await expectWalk(page, one, afterFirst);
      await page.goBack();
      await expectReading(page, one);
      await page.goForward();
      await page.goForward();
      await expectWalk(page, one, afterBoth);
      expect(transitions).toHaveLength(2);
    });

    test('a tap is taken after a reload, too, if the walk had not come', async ({ page }) => {
      const transitions = await transitionsOn(page);
      await page.goto(one.path, { waitUntil: 'networkidle' });
      const letGo = await holdScripts(page);
      await answerLink(page, first).click();
      await expectJump(page, first);
      // Let go before, the walk would come as the page is left.
      await page.reload({ waitUntil: 'commit' });
      letGo();
      await expectWalk(page, one, afterFirst);
      expect(transitions).toEqual([transition(one, first)]);
    });

    test('a tap is taken after a reload, too, if the walk comes meanwhile', async ({ page }) => {
      const transitions = await transitionsOn(page);
      const come = Promise.withResolvers<void>();
      await page.exposeFunction('tellMounted', come.resolve);
      await page.goto(one.path, { waitUntil: 'networkidle' });
      const letGo = await holdScripts(page);
      await answerLink(page, first).click();
      await expectJump(page, first);
      // The walk would be there by the next task.
      await page.evaluate(() => {
        const { tellMounted } = window as unknown as { tellMounted: () => void };
        new MutationObserver(() => setTimeout(tellMounted)).observe(document.body, {
          subtree: true,
          attributeFilter: ['data-ready'],
        });
      });
      const anew = Promise.withResolvers<void>();
      await page.route(`**/${one.path}`, async (route) => {
        await anew.promise;
        await route.continue();
      });
      const asked = page.waitForRequest((request) => request.isNavigationRequest());
      const reloaded = page.reload();
      await asked;
      letGo();
      await come.promise;
      anew.resolve();
      await reloaded;
      await expectWalk(page, one, afterFirst);
      expect(transitions).toEqual([transition(one, first)]);
    });

    test('a tap before the walk of a link has come goes on with it', async ({ page }) => {
      await setPatience(page, 'none');
      const own = await ownScripts(page, one.path);
      for (const [fragment, standing] of [
        [encodeWalk(afterFirst.walk), afterBoth],
        [second.from, one.after(one.standing(jumpTo(one.start, second.from)), second)],
      ] as const) {
        const letGo = await holdScripts(page, own);
        await page.goto(`${one.path}?${fragment.length}#${fragment}`);
        await answerLink(page, second).click();
        await expectJump(page, second);
        letGo();
        await expectWalk(page, one, standing);
      }
    });

    test('what is pressed while the walk of a link comes stays where it is until it is let go', async ({ page }) => {
      await setPatience(page, 'none');
      const letGo = await holdScripts(page, await ownScripts(page, one.path));
      await page.goto(`${one.path}?pressed#${encodeWalk(afterFirst.walk)}`);
      await answerLink(page, second).hover();
      await page.mouse.down();
      letGo();
      await expect(root(page)).toHaveAttribute('data-ready');
      await page.mouse.up();
      await expectWalk(page, one, afterBoth);
    });

    const faults: [name: string, fail: (route: Route) => Promise<void>][] = [
      ['fails with 503', (route) => route.fulfill({ status: 503 })],
      ['is blocked', (route) => route.abort('blockedbyclient')],
      ['cannot be reached', (route) => route.abort('internetdisconnected')],
      ['is not a script', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Sign in' })],
    ];
    for (const [name, fail] of faults) {
      test(`if the walk ${name}, the page walks by its links and asks again at the next tap`, async ({
        page,
        allowedFaults,
      }) => {
        allowedFaults.push(/Failed to load|MIME type/);
        const transitions = await transitionsOn(page);
        await page.goto(one.path, { waitUntil: 'networkidle' });
        let asked = 0;
        await page.route(scripts, (route) => {
          asked++;
          return fail(route);
        });
        await answerLink(page, first).click();
        await expect.poll(() => asked).toBeGreaterThan(0);
        await expectJump(page, first);
        await expect(answerLink(page, second)).toBeVisible();
        await page.unrouteAll({ behavior: 'wait' });
        await answerLink(page, second).click();
        await expectWalk(page, one, afterBoth);
        expect(transitions).toEqual([transition(one, first), transition(one, second)]);
      });
    }

    test('while the walk stays away, a tap asks for it and jumps, on the same page', async ({
      page,
      allowedFaults,
    }) => {
      allowedFaults.push(/Failed to load/);
      await page.goto(one.path, { waitUntil: 'networkidle' });
      const heads: string[] = [];
      await page.route(scripts, (route) => {
        if (route.request().method() === 'HEAD') heads.push(route.request().url());
        return route.fulfill({ status: 503 });
      });
      const opened = await page.evaluate(() => performance.timeOrigin);
      await answerLink(page, first).click();
      await expectJump(page, first);
      await answerLink(page, second).click();
      await expectJump(page, second);
      await expect.poll(() => heads).toHaveLength(1);
      expect(await page.evaluate(() => performance.timeOrigin)).toBe(opened);
    });
  });
}
