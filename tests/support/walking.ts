import { isDeepStrictEqual } from 'node:util';
import { expect, type Page } from '@playwright/test';
import type { AnswerTap } from '../../src/flow/walk/acts.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';
import { type Fields, reading, walking } from './expected.ts';
import { type Shown, shownOn } from './shown.ts';
import type { Walkable } from './walkable.ts';

/** Without what is `undefined`, as what pages answer comes. */
const sent = (shown: Shown): Shown => JSON.parse(JSON.stringify(shown)) as Shown;

/** What differs, one thing at a time, so that a failed test says it shortly. */
async function expectShown(page: Page, expected: (shown: Shown) => Shown): Promise<void> {
  await expect(async () => {
    const shown = await shownOn(page);
    const wanted = expected(shown);
    // Playwright reports every expectation: most of the time here would go there.
    if (isDeepStrictEqual(shown, sent(wanted))) return;
    const { charts, ...rest } = wanted;
    const { charts: _, ...seen } = shown;
    expect(seen).toEqual(rest);
    for (const [name, chart] of Object.entries(charts)) expect(shown.charts[name], name).toEqual(chart);
  }).toPass({ timeout: 15_000, intervals: [20, 50, 100, 250] });
}

/** The page must show just what the walk says, as soon as its code has come. */
export async function expectWalk(page: Page, one: Walkable, standing: Standing, fields?: Fields): Promise<void> {
  await expectShown(page, (shown) => walking(one, standing, shown, fields));
}

/** The page must be read: everything is there, and nothing of a walk. */
export async function expectReading(page: Page, one: Walkable): Promise<void> {
  await expectShown(page, (shown) => reading(one, shown));
}

/** The link of an answer in its step's section. */
export function answerLink(page: Page, { from, answer, target }: AnswerTap) {
  const aimed = target === undefined ? '' : `[href="#${target}"]`;
  return page.locator(`section[data-state="${from}"] a[data-answer="${answer}"]${aimed}`);
}

/** Where the current entry stands in the history of this tab, from 0, and how many entries there are. */
export function entryOf(page: Page): Promise<{ index: number; entries: number }> {
  return page.evaluate(() => ({
    index: navigation.currentEntry?.index ?? -1,
    entries: navigation.entries().length,
  }));
}

export interface Transition {
  machine: string;
  from: string;
  answer: string;
  to: string;
}

/** Collects, over reloads too, the events that tell of answers; call before the page is opened. */
export async function transitionsOn(page: Page): Promise<Transition[]> {
  const transitions: Transition[] = [];
  await page.exposeFunction('tellTransition', (detail: Transition) => transitions.push(detail));
  await page.addInitScript(() => {
    document.addEventListener('troubleshooter:transition', (event) => {
      const { tellTransition } = window as unknown as { tellTransition: (detail: unknown) => void };
      tellTransition((event as CustomEvent).detail);
    });
  });
  return transitions;
}
