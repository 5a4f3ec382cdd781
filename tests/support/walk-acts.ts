import { expect, type Page } from '@playwright/test';
import { type FlowState, statesInArticleOrder } from '../../src/flow/flow.ts';
import { groupsAround } from '../../src/flow/graph.ts';
import { type AnswerTap, jumpTo } from '../../src/flow/walk/acts.ts';
import { offered } from '../../src/flow/walk/guards.ts';
import { encodeWalk } from '../../src/flow/walk/link.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';
import type { Walkable } from './walkable.ts';
import { entryOf, expectWalk } from './walking.ts';

/** The questions and outcomes, in the article's order. */
export function stepsOf({ flow }: Walkable): FlowState[] {
  return statesInArticleOrder(flow).filter(({ kind }) => kind !== 'group');
}

/** The questions after the first. */
export function laterQuestions(one: Walkable): FlowState[] {
  return stepsOf(one).filter(({ id, kind }) => kind === 'question' && id !== one.flow.initial);
}

/** A tap on an answer of a question, by its place there. */
export function tapOn({ flow }: Walkable, id: string, at = 0): AnswerTap {
  const answer = flow.states[id]?.answers[at];
  return { from: id, answer: answer?.id ?? '', target: answer?.targets[0]?.state };
}

/** A walk of one answer. */
export function begunWalk(one: Walkable): Standing {
  return one.after(one.start, tapOn(one, one.flow.initial));
}

/** Questions in which the walk of one answer does not stand. */
export function questionsElsewhere(one: Walkable): FlowState[] {
  const { state } = begunWalk(one);
  return laterQuestions(one).filter(({ id }) => id !== state && !groupsAround(one.flow, id).includes(state));
}

/** The shortest walk of answers to a step; one that no answers lead to is jumped to. */
export function wayTo(one: Walkable, state: string): Standing {
  const place = (standing: Standing) => JSON.stringify([standing.state, standing.context]);
  const seen = new Set([place(one.start)]);
  let ways = [one.start];
  while (ways.length > 0) {
    const reached = ways.find((standing) => standing.state === state);
    if (reached) return reached;
    ways = ways.flatMap((standing) =>
      (one.flow.states[standing.state]?.answers ?? []).flatMap((answer) =>
        offered(one.guards, standing.context, answer).targets.flatMap(({ state: target }) => {
          const next = one.after(standing, { from: standing.state, answer: answer.id, target });
          if (seen.has(place(next))) return [];
          seen.add(place(next));
          return [next];
        }),
      ),
    );
  }
  return one.standing(jumpTo(one.start, state));
}

/** The values that answers of a machine set, as presets an author may write on a link. */
export function presetsOf({ flow }: Walkable): [key: string, value: string][] {
  const sets = Object.values(flow.states).flatMap(({ answers }) =>
    answers.flatMap(({ targets }) => targets.flatMap((target) => Object.entries(target.sets ?? {}))),
  );
  const each = new Map(sets.map(([key, value]) => [`${key} ${value}`, [key, String(value)] as [string, string]]));
  return [...each.values()];
}

/** The chart that has the figure: the map, or the spine where there is no room or the graph does not suit a map. */
export const figureChart = '[data-chart="map"]:visible, [data-chart="spine"]:visible';

async function openFigure(page: Page) {
  const figure = page.locator('[data-flowchart] figure');
  const closed = figure.locator('details:not([open]) > summary');
  if (await closed.isVisible()) await closed.click();
  return figure.locator(figureChart);
}

export async function tapChip(page: Page, { from, answer, target }: AnswerTap): Promise<void> {
  const chart = await openFigure(page);
  await chart.locator(`a[data-chip="${answer}"][data-from="${from}"][href="#${target}"]`).first().click();
}

/** Taps the title: in the spine, answers that lead to a box stand over its upper part. */
export async function tapNode(page: Page, { flow }: Walkable, state: string): Promise<void> {
  const chart = await openFigure(page);
  const title = flow.states[state]?.title ?? '';
  await chart.locator(`a[data-node="${state}"]`).getByText(title, { exact: true }).click();
}

/** Taps a row of the contents, which stand behind the bar on narrow screens. */
export async function tapRow(page: Page, id: string): Promise<void> {
  const bar = page.locator('.contents-bar');
  if (await bar.isVisible()) await bar.click();
  await page.locator(`#_contents a[href="#${id}"]`).first().click();
}

/** Opens an address in the page that is there, as if it were typed over the old one or pasted. */
export function typeAddress(page: Page, fragment: string): Promise<void> {
  return page.evaluate((to) => location.assign(`#${to}`), fragment);
}

/** Finds hidden text as the browser does: it tells of it first, then shows it. */
export function findHidden(page: Page, selector: string): Promise<void> {
  return page
    .locator(selector)
    .first()
    .evaluate((inside) => {
      const hidden = inside.closest('[hidden="until-found"]');
      hidden?.dispatchEvent(new Event('beforematch', { bubbles: true }));
      hidden?.removeAttribute('hidden');
    });
}

/** Opens a walk by its link. */
export async function openWalk(page: Page, one: Walkable, standing: Standing): Promise<void> {
  await page.goto(`${one.path}#${encodeWalk(standing.walk)}`);
  await expectWalk(page, one, standing);
}

/** One act makes one entry, and Back undoes it. */
export async function expectOneEntry(page: Page, act: () => Promise<void>, before: () => Promise<void>): Promise<void> {
  const { index } = await entryOf(page);
  await act();
  expect(await entryOf(page)).toEqual({ index: index + 1, entries: index + 2 });
  await page.goBack();
  await before();
}
