import { describe, expect, test } from 'vitest';
import { assign, createMachine, setup } from 'xstate';
import { getStateNodes } from 'xstate/graph';
import { coveringPaths } from './covering-paths.ts';
import { machines } from './machines.ts';
import { type Path, pathName, simplePaths } from './paths.ts';
import { walkedPaths } from './walked-paths.ts';

/** Loops, a guard that reads a key only after another, and a key that no guard reads. */
const looped = setup({
  types: { context: {} as { first: boolean | null; second: string | null; unread: number | null } },
  guards: {
    both: ({ context }) => Boolean(context.first) && context.second === 'yes',
  },
  actions: { set: assign((_, params: { first?: boolean; second?: string; unread?: number }) => params) },
}).createMachine({
  context: { first: null, second: null, unread: null },
  initial: 'one',
  states: {
    one: {
      on: {
        yes: { target: 'two', actions: { type: 'set', params: { first: true } } },
        no: { target: 'two', actions: { type: 'set', params: { first: false } } },
      },
    },
    two: {
      on: {
        yes: { target: 'group', actions: { type: 'set', params: { second: 'yes', unread: 1 } } },
        no: { target: 'group', actions: { type: 'set', params: { second: 'no', unread: 2 } } },
        back: 'one',
      },
    },
    group: {
      initial: 'three',
      on: { again: 'one' },
      states: { three: { on: { go: [{ guard: 'both', target: '#(machine).a' }, { target: '#(machine).b' }] } } },
    },
    a: { type: 'final' },
    b: { type: 'final' },
  },
});

describe('simplePaths', () => {
  test('tells contexts apart where a guard does, and only there', () => {
    const paths = simplePaths(looped);
    const short = paths.filter((path) => path.answers.length === 3).map(pathName);
    expect(short.toSorted()).toEqual([
      'no > no > go > b',
      'no > yes > go > b',
      'yes > no > go > b',
      'yes > yes > go > a',
    ]);
    for (const { answers } of paths) {
      const passed = answers.map(({ state, context }) => JSON.stringify([state, { ...context, unread: 0 }]));
      expect(new Set(passed).size).toBe(passed.length);
    }
  });

  test('says where each answer was given, with what was known, and where it led', () => {
    const path = simplePaths(looped).find((one) => pathName(one) === 'yes > no > go > b');
    expect(path?.answers).toEqual([
      { state: 'one', answer: 'yes', target: 'two', context: { first: null, second: null, unread: null } },
      { state: 'two', answer: 'no', target: 'three', context: { first: true, second: null, unread: null } },
      { state: 'three', answer: 'go', target: 'b', context: { first: true, second: 'no', unread: 2 } },
    ]);
  });

  test.each(machines)('%s: every outcome is reached', (_, machine) => {
    const outcomes = walkedPaths(machine).map((path) => path.outcome);
    const final = getStateNodes(machine)
      .filter((node) => node.type === 'final')
      .map((node) => node.key);
    expect(new Set(outcomes)).toEqual(new Set(final));
  });
});

describe('coveringPaths', () => {
  test.each([['looped', looped] as const, ...machines])(
    '%s: every transition of every simple path is taken',
    (_, machine) => {
      const names = (paths: Path[]) =>
        new Set(paths.flatMap((path) => path.answers.map((one) => `${one.state} ${one.answer} ${one.target}`)));
      expect(names(walkedPaths(machine)).isSubsetOf(names(coveringPaths(machine)))).toBe(true);
      for (const { answers, outcome } of coveringPaths(machine)) {
        expect(answers.at(-1)?.target).toBe(outcome);
        for (const [index, { state }] of answers.entries()) {
          if (index > 0) expect(answers[index - 1]?.target).toBe(state);
        }
      }
    },
  );

  test('loops are taken too', () => {
    const taken = coveringPaths(looped).flatMap((path) => path.answers.map((one) => `${one.state} ${one.answer}`));
    expect(taken).toEqual(expect.arrayContaining(['two back', 'three again']));
  });
});

describe('walkedPaths', () => {
  test('are all simple paths where those can be counted', () => {
    expect(walkedPaths(looped)).toEqual(simplePaths(looped));
  });

  test('are the covering ones where they cannot', () => {
    const questions = Array.from({ length: 40 }, (_, at) => {
      const target = `q${at + 1}`;
      return [`q${at}`, { on: { left: target, right: target, back: 'q0' } }];
    });
    const machine = createMachine({
      initial: 'q0',
      states: { ...Object.fromEntries(questions), q40: { type: 'final' } },
    });
    expect(walkedPaths(machine)).toEqual(coveringPaths(machine));
  });
});
