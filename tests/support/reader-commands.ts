import { expect, type Page } from '@playwright/test';
import fc from 'fast-check';
import type { Act, Plan } from './reader-act.ts';
import type { ReaderModel } from './reader-model.ts';
import { moves } from './reader-moves.ts';
import { taps } from './reader-taps.ts';
import { entryOf, expectReading, expectWalk, type Transition } from './walking.ts';

/** A reader's browser tab. */
export interface Tab {
  page: Page;
  transitions: Transition[];
  /** Where the history of the tab began. */
  first: number;
}

/** Page, address, trail, charts and support text agree with the model, and so do history, events and facts. */
async function expectAgreement(model: ReaderModel, { page, transitions, first }: Tab): Promise<void> {
  const { standing, one } = model;
  if (standing) await expectWalk(page, one, standing, model.fields);
  else await expectReading(page, one);
  expect(new URL(page.url()).hash).toBe(model.hash);
  expect(transitions).toEqual(model.transitions);
  expect(await entryOf(page)).toEqual({ index: first + model.at, entries: first + model.entries.length });
  const facts = page.locator('integration-facts select');
  const chosen = await facts.evaluateAll((all) => all.map((select) => (select as HTMLSelectElement).value));
  expect(chosen).toEqual(chosen.map(() => model.shownIntegration));
}

class ActCommand implements fc.AsyncCommand<ReaderModel, Tab> {
  private readonly act: Act;
  private readonly numbers: number[];
  private done = '';

  constructor(act: Act, numbers: number[]) {
    this.act = act;
    this.numbers = numbers;
  }

  private planIn(model: Readonly<ReaderModel>): Plan | undefined {
    const left = [...this.numbers];
    return this.act.plan(model as ReaderModel, (list) => list[(left.shift() ?? 0) % Math.max(1, list.length)]);
  }

  check(model: Readonly<ReaderModel>): boolean {
    return this.planIn(model) !== undefined;
  }

  async run(model: ReaderModel, tab: Tab): Promise<void> {
    const plan = this.planIn(model);
    if (!plan) return;
    this.done = plan.what;
    await plan.page(tab.page);
    plan.model();
    await expectAgreement(model, tab);
  }

  toString(): string {
    return `${this.act.name} ${this.done}`.trim();
  }
}

const numbers = fc.array(fc.nat({ max: 9999 }), { minLength: 3, maxLength: 3 });

/** Any acts of a reader, in any order; the numbers choose among what there is to do. */
export const anyActs = fc.commands(
  [...taps, ...moves].flatMap((act) =>
    Array.from({ length: act.weight }, () => numbers.map((some) => new ActCommand(act, some))),
  ),
  // Lengths are spread from none to the most, and what cannot be done is left out: about 20 are done.
  { maxCommands: 50, size: 'max' },
);
