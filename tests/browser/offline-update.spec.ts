import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { leaveOffline } from '../../src/astro/offline/index.ts';
import { encodeWalk } from '../../src/flow/walk/link.ts';
import { offlineWords } from '../../src/offline/page/words.ts';
import { type Change, nextMark, writeNextVersion } from '../support/next-version.ts';
import { copySite, expect, test, visit } from '../support/offline.ts';
import { wayTo } from '../support/walk-acts.ts';
import { walkables } from '../support/walkable.ts';
import { answerLink, expectWalk } from '../support/walking.ts';

const words = offlineWords('en');
let change: Change;

test.beforeAll(async () => {
  change = await writeNextVersion();
});

/** Whether a page and every script it has run are of the next version; both, if they are mixed. */
const versionsOf = async (page: Page) => {
  const marked = await page.evaluate((mark) => document.documentElement.hasAttribute(mark), nextMark);
  const scripts = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (/_astro\/.*\.js$/.test(name) ? [name] : [])),
  );
  return [...new Set([marked, ...scripts.map((name) => name.endsWith('-next.js'))])];
};

test('a version published in the middle of a walk waits for a tap, and the answers stay', async ({
  page,
  context,
  published,
}) => {
  const one = walkables.find(({ flow }) => flow.machine === change.machine);
  if (!one) throw new Error(`No page walks ${change.machine}.`);
  const { state, answers, targets } = change;
  const standing = wayTo(one, state);
  const before = { from: state, answer: answers[0], target: targets[0] };
  await visit(page, one.path);
  await page.goto(`${one.path}#${encodeWalk(standing.walk)}`);
  await expectWalk(page, one, standing);
  const other = await context.newPage();
  await other.goto('');

  await published.publish(change.folder);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByText(words.newerVersion)).toBeVisible();
  await expect(page.getByText(words.answersStay)).toBeVisible();
  await published.stop();

  await answerLink(page, before).click();
  await expectWalk(page, one, one.after(standing, before));
  expect(await versionsOf(page)).toEqual([false]);
  await page.goBack();
  await expectWalk(page, one, standing);
  await other.reload();
  expect(await versionsOf(other)).toEqual([false]);
  await expect(other.getByText(words.newerVersion)).toBeVisible();
  await other.getByRole('button', { name: words.later }).click();
  await expect(other.getByText(words.newerVersion)).toBeHidden();

  await page.getByRole('button', { name: words.update }).click();
  await expect(page.locator(`html[${nextMark}]`)).toBeAttached();
  await expect(other.locator(`html[${nextMark}]`)).toBeAttached();
  await expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-mode', 'walk');
  await expect(page.locator('[data-trail] li')).toHaveCount(standing.taken.length);
  await answerLink(page, { ...before, target: targets[1] }).click();
  await expect(page.locator(`section[data-state="${targets[1]}"]`)).toBeVisible();
  await expect(page.locator(`section[data-state="${targets[0]}"]`)).toBeHidden();
  expect(await versionsOf(page)).toEqual([true]);
  expect(await versionsOf(other)).toEqual([true]);
});

test('a version published before the first one is stored does not answer for the page that is open', async ({
  page,
  published,
  allowedFaults,
}) => {
  allowedFaults.push(/Failed to load/);
  const one = walkables.find(({ flow }) => flow.machine === change.machine);
  await page.goto(one?.path ?? '');
  await published.publish(change.folder);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // What is shown then comes last.
  await expect(page.locator('.offline-row:visible').first()).toBeVisible();
  await page.locator('[data-answer]').first().click();
  await expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-mode', 'read');
  expect(await versionsOf(page)).toEqual([false]);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await published.stop();
  await page.goto(one?.path ?? '');
  await page.locator('[data-answer]').first().click();
  await expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-mode', 'walk');
  expect(await versionsOf(page)).toEqual([true]);
});

test('where a site is published without a worker, the one on the device leaves', async ({ page, published }) => {
  const without = copySite('site-without-worker');
  for (const name of readdirSync(without, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = join(without, name);
    const html = readFileSync(file, 'utf8');
    writeFileSync(file, html.replace(/<script>[^<]*navigator\.serviceWorker[^<]*<\/script>/, ''));
  }
  rmSync(join(without, 'offline.js'));
  await leaveOffline(without);

  await visit(page, '');
  await published.publish(without);
  await page.reload();
  const left = () =>
    page.evaluate(async () => ({
      answered: navigator.serviceWorker.controller !== null,
      registered: (await navigator.serviceWorker.getRegistrations()).length,
      stored: await caches.keys(),
    }));
  await expect.poll(() => left().catch(() => 'opens anew')).toEqual({ answered: false, registered: 0, stored: [] });
  await expect(page.locator('h1')).toBeVisible();
});
