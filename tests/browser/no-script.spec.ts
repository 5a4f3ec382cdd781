import type { Page } from '@playwright/test';
import { JSDOM } from 'jsdom';
import type { AnyStateMachine } from 'xstate';
import { answerLabel, guardLabel } from '../../src/flow/flow.ts';
import { helpState } from '../../src/flow/graph.ts';
import { holding } from '../exports/holding.ts';
import { expect, test } from '../support/browser.ts';
import { pageAt } from '../support/pages.ts';
import { type Path, type PathAnswer, pathName } from '../support/paths.ts';
import { stepsOf } from '../support/walk-acts.ts';
import { type Walkable, walkables } from '../support/walkable.ts';
import { walkedPaths } from '../support/walked-paths.ts';

const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The link that a reader follows who knows what the context says. */
function linkOf(machine: AnyStateMachine, { flow }: Walkable, { state, answer, context }: PathAnswer) {
  const own = flow.states[state]?.answers.find(({ id }) => id === answer);
  if (!own) throw new Error(`${state} has no answer ${answer}.`);
  const target = holding(machine, own.targets, context);
  const label = guardLabel(own, target);
  const selector = `section[data-state="${state}"] a[data-answer="${answer}"]${label ? `[data-guard="${label}"]` : ''}`;
  return { selector, words: answerLabel(own, target) };
}

for (const one of walkables) {
  const { flow } = one;
  const { machine } = one;
  const paths = walkedPaths(machine);
  const parsed = () => new JSDOM(pageAt(one.path)).window.document;

  test.describe(`${one.name}, without script`, () => {
    test('the same answers lead by links to the same outcome, on every path', () => {
      const document = parsed();
      /** The state in whose section a link ends. */
      const follow = (link: Element | null) => {
        const id = decodeURIComponent(link?.getAttribute('href')?.slice(1) ?? '');
        return document.getElementById(id)?.closest('section[data-state]')?.getAttribute('data-state');
      };
      for (const path of paths) {
        let state: string | null | undefined = flow.initial;
        for (const given of path.answers) {
          expect(state, pathName(path)).toBe(given.state);
          const { selector, words } = linkOf(machine, one, given);
          const link = document.querySelector(selector);
          expect(clean(link?.textContent)).toBe(words);
          state = follow(link);
        }
        expect(state, pathName(path)).toBe(path.outcome);
        const help = helpState(flow);
        const { outcome } = flow.states[path.outcome] ?? {};
        if (!help || outcome === 'solved' || outcome === 'help') continue;
        const links = [...document.querySelectorAll(`section[data-state="${path.outcome}"] a[href="#${help}"]`)];
        expect(links.map(follow), path.outcome).toContain(help);
      }
    });

    test('every node and answer of every chart is a link to its section, and nothing of the article is hidden', () => {
      const document = parsed();
      const charts = [...document.querySelectorAll('[data-chart]')];
      expect(charts.map((chart) => chart.getAttribute('data-chart'))).toEqual(
        expect.arrayContaining(['rail', 'spine']),
      );
      for (const chart of charts) {
        const nodes = [...chart.querySelectorAll('a[data-node]')];
        expect(nodes.map((node) => node.getAttribute('data-node')).toSorted()).toEqual(
          stepsOf(one)
            .map(({ id }) => id)
            .toSorted(),
        );
        for (const node of nodes) expect(node.getAttribute('href')).toBe(`#${node.getAttribute('data-node')}`);
        for (const chip of chart.querySelectorAll('a[data-chip]')) {
          const { chip: id, from = '', guard } = (chip as HTMLElement).dataset;
          const answer = flow.states[from]?.answers.find((own) => own.id === id);
          const target = answer?.targets.find((own) => guardLabel(answer, own) === guard);
          expect(chip.getAttribute('href')).toBe(`#${target?.state}`);
          if (answer && target) expect(clean(chip.textContent)).toBe(answerLabel(answer, target));
        }
      }
      for (const { id } of stepsOf(one)) {
        expect(document.getElementById(id)?.closest('[hidden]'), id).toBeNull();
      }
    });

    test.describe('in the browser', () => {
      test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });

      const byLength = paths.toSorted((a, b) => b.answers.length - a.answers.length);
      const guarded = byLength.filter(({ answers }) =>
        answers.some(({ state, answer }) => {
          const own = flow.states[state]?.answers.find(({ id }) => id === answer);
          return (own?.targets.length ?? 0) > 1;
        }),
      );
      const some = new Map(
        [byLength[0], byLength.at(-1), guarded[0], guarded.at(-1)].flatMap((path) =>
          path ? [[pathName(path), path]] : [],
        ),
      );
      for (const [name, path] of some) {
        test(`links lead on: ${name}`, async ({ page }) => {
          await page.goto(one.path);
          await walkByLinks(page, path);
        });
      }

      async function walkByLinks(page: Page, { answers }: Path): Promise<void> {
        for (const given of answers) {
          await page.locator(linkOf(machine, one, given).selector).click();
          await expect(page).toHaveURL(new RegExp(`#${given.target}$`));
          await expect(page.locator(`[id="${given.target}"]`)).toBeInViewport();
        }
      }

      test('the nodes of the chart lead to their sections, and a link to a step opens there', async ({ page }) => {
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
    });
  });
}
