import type { Page } from '@playwright/test';
import { groupsAround } from '../../src/flow/graph.ts';
import { type AnswerTap, jumpTo } from '../../src/flow/walk/acts.ts';
import { offered } from '../../src/flow/walk/guards.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';
import { assorted } from '../support/assorted.ts';
import { expect, test } from '../support/browser.ts';
import {
  begunWalk,
  expectOneEntry,
  laterQuestions,
  openWalk,
  questionsElsewhere,
  stepsOf,
  tapChip,
  tapNode,
  tapOn,
  tapRow,
} from '../support/walk-acts.ts';
import { entryOf, expectReading, expectWalk, transitionsOn } from '../support/walking.ts';

/** Where the map has room, and where it has not. */
const charts = [
  { name: 'map', width: 1440, height: 900 },
  { name: 'spine', width: 360, height: 640 },
];

for (const one of assorted) {
  const { flow, guards, path } = one;
  const steps = stepsOf(one);
  const later = laterQuestions(one);
  const begun = begunWalk(one);
  const elsewhere = questionsElsewhere(one);
  const event = ({ from, answer, target }: AnswerTap) => ({ machine: flow.machine, from, answer, to: target });

  /** Both while reading and in a walk, an act on the page makes one entry that shows what follows from it. */
  async function expectAct(page: Page, act: () => Promise<void>, after: (before: Standing) => Standing): Promise<void> {
    await page.goto(path);
    await expectOneEntry(
      page,
      async () => {
        await act();
        await expectWalk(page, one, after(one.start));
      },
      () => expectReading(page, one),
    );
    await openWalk(page, one, begun);
    await expectOneEntry(
      page,
      async () => {
        await act();
        await expectWalk(page, one, after(begun));
      },
      () => expectWalk(page, one, begun),
    );
  }

  for (const { name, width, height } of charts) {
    test.describe(`${one.name}, ${width} px`, () => {
      test.use({ viewport: { width, height } });

      test(`an answer on the ${name} is a jump to its question and the answer`, async ({ page }) => {
        const transitions = await transitionsOn(page);
        const own = elsewhere.find(({ answers }) => answers.some((answer) => !answer.group))?.id ?? '';
        const tap = tapOn(one, own);
        await expectAct(
          page,
          () => tapChip(page, tap),
          (before) => one.after(before, tap),
        );
        expect(transitions).toEqual([event(tap), event(tap)]);
      });

      test(`an answer of a group on the ${name} is an answer inside it, a jump outside`, async ({ page }) => {
        const transitions = await transitionsOn(page);
        for (const group of Object.values(flow.states).filter(({ kind }) => kind === 'group')) {
          for (const { id, targets } of group.answers) {
            const tap = { from: group.id, answer: id, target: targets[0]?.state };
            transitions.length = 0;
            await expectAct(
              page,
              () => tapChip(page, tap),
              (before) => one.after(before, tap),
            );
            const inside = [one.start, begun].filter(({ state }) => groupsAround(flow, state).includes(group.id));
            expect(transitions).toEqual(inside.map(({ state }) => event({ ...tap, from: state })));
          }
        }
      });

      test(`an answer on the ${name} whose condition is decided otherwise is a jump to where it leads`, async ({
        page,
      }) => {
        const transitions = await transitionsOn(page);
        const guarded = steps.flatMap(({ id, answers }) =>
          answers.flatMap((answer) => (answer.targets.length > 1 ? [{ id, answer }] : [])),
        );
        for (const { id, answer } of guarded) {
          const chips = answer.targets.map(({ state }) => ({ from: id, answer: answer.id, target: state }));
          const { targets } = offered(guards, begun.context, answer);
          for (const tap of chips) {
            transitions.length = 0;
            await openWalk(page, one, begun);
            await tapChip(page, tap);
            await expectWalk(page, one, one.after(begun, tap));
            const given = targets.some(({ state }) => state === tap.target);
            expect(transitions).toEqual(given ? [event(tap)] : []);
          }
        }
      });

      test(`a node of the ${name} is a jump`, async ({ page }) => {
        const node = elsewhere[0]?.id ?? '';
        await expectAct(
          page,
          () => tapNode(page, one, node),
          (before) => one.standing(jumpTo(before, node)),
        );
      });

      test('a row of the contents only scrolls while reading, and Back and Forward keep reading', async ({ page }) => {
        await page.goto(path);
        for (const { id } of new Set(
          [steps[1], later[0], later.at(-1), steps.at(-1)].flatMap((state) => state ?? []),
        )) {
          const { index } = await entryOf(page);
          await tapRow(page, id);
          await expectReading(page, one);
          await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
          expect(await entryOf(page)).toEqual({ index: index + 1, entries: index + 2 });
        }
        await page.goBack();
        await expectReading(page, one);
        await page.goForward();
        await page.reload();
        await expectReading(page, one);
        await expect(page.locator('[data-troubleshooter]')).not.toHaveAttribute('data-ready');
      });

      test('a row of the contents is a jump in a walk', async ({ page }) => {
        await openWalk(page, one, begun);
        const { id = '' } = elsewhere[0] ?? {};
        await expectOneEntry(
          page,
          async () => {
            await tapRow(page, id);
            await expectWalk(page, one, one.standing(jumpTo(begun, id)));
          },
          () => expectWalk(page, one, begun),
        );
      });

      test('a row that is no single step ends the walk and scrolls there', async ({ page }) => {
        const states = new Set(steps.map(({ id }) => id));
        const rows = flow.headings.filter(({ id }) => !states.has(id));
        for (const { id } of rows) {
          await openWalk(page, one, begun);
          await expectOneEntry(
            page,
            async () => {
              await tapRow(page, id);
              await expectReading(page, one);
              expect(new URL(page.url()).hash).toBe(`#${id}`);
              await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
            },
            () => expectWalk(page, one, begun),
          );
          await page.goForward();
          await expectReading(page, one);
        }
      });
    });
  }
}
