import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { helpState } from '../../src/flow/graph.ts';
import { freshWalk, jumpTo } from '../../src/flow/walk/acts.ts';
import { currentState, stepOf } from '../../src/flow/walk/ids.ts';
import { decodeWalk } from '../../src/flow/walk/link.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';
import { assorted } from '../support/assorted.ts';
import { expect, test } from '../support/browser.ts';
import { begunWalk, tapOn, typeAddress } from '../support/walk-acts.ts';
import { type Walkable, walkables } from '../support/walkable.ts';
import { answerLink, expectReading, expectWalk } from '../support/walking.ts';

const prototypeNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];
const junk = ['%', '%zz', '%E0%A4%A', '%00', '&', '=', '~', '!', '@', '$', '#', '+', '?', '/', '"', "'", '<b>', '\\'];

/** Text that a link may hold: any at all, and parts of links that fit together or do not. */
function anyText({ flow }: Walkable) {
  const ids = Object.values(flow.states).flatMap(({ id, answers }) => [id, ...answers.map((answer) => answer.id)]);
  const part = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...ids) },
    { weight: 2, arbitrary: fc.constantFrom(...junk) },
    { weight: 1, arbitrary: fc.constantFrom(...prototypeNames) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  );
  const entry = fc.tuple(fc.constantFrom('', '@', '$', 'after'), part, fc.constantFrom('=', '=!', '=~', ''), part);
  const entries = fc
    .array(
      entry.map((parts) => parts.join('')),
      { maxLength: 12 },
    )
    .map((all) => all.join('&'));
  const many = entry.map((parts) => Array.from({ length: 1000 }, () => parts.join('')).join('&'));
  return fc.oneof(
    { weight: 6, arbitrary: entries.map((text) => `walk?${text}`) },
    { weight: 2, arbitrary: part },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    {
      weight: 1,
      arbitrary: fc.oneof(many, fc.string({ minLength: 5000, maxLength: 9000 })).map((text) => `walk?${text}`),
    },
  );
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** An address as browsers write it. What follows `:~:` is a directive to the browser, which pages are not told. */
function addressOf(path: string, query: string, fragment: string): URL {
  const url = new URL(path, 'http://localhost/');
  url.search = query;
  url.hash = fragment.split(':~:')[0] ?? '';
  return url;
}

/** Where a fragment leads: a walk, or nothing if the article is to be read. */
function standingAt(one: Walkable, fragment: string): Standing | undefined {
  const walk = decodeWalk(fragment);
  if (walk) return one.standing(walk.walk, walk.truncated);
  const step = stepOf(one.flow, currentState(one.flow, decoded(fragment)))?.id;
  return step === undefined || step === one.flow.initial ? undefined : one.standing(jumpTo(one.start, step));
}

const seed = process.env.SEED === undefined ? undefined : Number(process.env.SEED);

/** How many of a number of tries each of the troubleshooters has: what links hold is read alike in all. */
const share = (tries: number) => Math.ceil(tries / walkables.length);

for (const one of walkables) {
  test.describe(one.name, () => {
    test('whatever the fragment is, the page can be read or walked as it says', async ({ page }) => {
      test.slow();
      await page.goto(one.path);
      await fc.assert(
        fc.asyncProperty(anyText(one), async (text) => {
          const fragment = addressOf(one.path, '', text).hash.slice(1);
          // The address that is there already leads nowhere.
          if (new URL(page.url()).hash === `#${fragment}`) return;
          await page.evaluate((typed) => {
            location.hash = typed;
          }, text);
          const standing = standingAt(one, fragment);
          await (standing ? expectWalk(page, one, standing) : expectReading(page, one));
        }),
        { numRuns: share(180), seed, endOnFailure: true },
      );
    });

    test('whatever the query and the fragment are at first, the page can be read and walked', async ({ page }) => {
      test.slow();
      const first = tapOn(one, one.flow.initial);
      await fc.assert(
        fc.asyncProperty(anyText(one), anyText(one), async (query, fragment) => {
          // Hosts take no longer queries.
          const { pathname, search, hash } = addressOf(one.path, query.slice(0, 1000), fragment);
          await page.goto(`${pathname}${search}${hash}`);
          await expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-mode', /read|walk/);
          await typeAddress(page, one.flow.initial);
          await expectReading(page, one);
          await answerLink(page, first).click();
          await expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-current', first.target ?? '');
        }),
        { numRuns: share(30), seed, endOnFailure: true },
      );
    });
  });
}

for (const one of assorted) {
  test(`${one.name}: whatever an entry of the history holds, the page can be read and walked`, async ({ page }) => {
    const first = tapOn(one, one.flow.initial);
    const states = [
      'text',
      7,
      [],
      { taps: 'none', fields: 3, integration: { a: 1 }, reading: 'perhaps', walk: 5 },
      { taps: [null, 4, 'x', {}, { kind: 'answer' }, { kind: 'chip', target: 'gone', from: 9 }] },
      {
        taps: { length: 2 },
        fields: { record: 5, errors: null, more: [] },
        integration: 'none-such',
        walk: 'walk?%',
      },
      { fields: ['a'], taps: null, walk: '#' },
    ];
    const help = helpState(one.flow);
    for (const state of states) {
      await page.goto(one.path);
      await reloadHolding(page, state);
      await expectReading(page, one);
      await answerLink(page, first).click();
      await expectWalk(page, one, begunWalk(one));
      await reloadHolding(page, state);
      await expectWalk(page, one, begunWalk(one));
      // Where the fields stand that an entry may keep.
      if (!help) continue;
      await typeAddress(page, help);
      await reloadHolding(page, state);
      await expectWalk(page, one, one.standing(jumpTo(one.standing(freshWalk()), help)));
    }
  });
}

async function reloadHolding(page: Page, state: unknown): Promise<void> {
  await page.evaluate((held) => history.replaceState(held, ''), state);
  await page.reload();
}
