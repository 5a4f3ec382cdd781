import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Graph, type Guards, type State, stepsOf } from '../../src/flow/graph.ts';
import { freshWalk } from '../../src/flow/walk/acts.ts';
import { edgeKey } from '../../src/flow/walk/edges.ts';
import { outlook } from '../../src/flow/walk/outlook.ts';
import { reach } from '../../src/flow/walk/reach.ts';
import { replay } from '../../src/flow/walk/replay.ts';
import { modelAtMost, modelReach } from './outlook-model.ts';
import { anySpec, chartOf } from './spec.ts';
import { anyAct, standingAfter } from './walks.ts';

type Known = Record<string, string | null>;

test('what lies ahead is what a search through every context finds', () => {
  fc.assert(
    fc.property(anySpec, fc.array(anyAct, { maxLength: 8 }), (spec, acts) => {
      const { graph, guards } = chartOf(spec);
      const standing = standingAfter(graph, guards, acts);
      const ahead = outlook(graph, guards, standing);

      const here = { state: standing.state, context: standing.context as Known };
      const now = modelReach(spec, here);
      const began = modelReach(spec, { state: standing.origin.state, context: standing.origin.context as Known });
      const stood = standing.taken.flatMap((one) => (one.kind === 'jump' ? [one.to] : [one.from, one.to]));
      const visited = new Set([...stood, standing.state]);
      const closed = stepsOf(graph).filter(({ id }) => !visited.has(id) && !now.states.has(id));
      const [ruledOut, offTheWay] = [true, false].map((was) =>
        closed.flatMap(({ id }) => (began.states.has(id) === was ? id : [])),
      );
      expect(ahead.visited).toEqual(visited);
      expect(ahead.ruledOut).toEqual(new Set(ruledOut));
      expect(ahead.offTheWay).toEqual(new Set(offTheWay));
      expect(ahead.atMost).toBe(modelAtMost(spec, here));

      const walked = new Set(
        standing.taken.flatMap((one) => (one.kind === 'answer' ? edgeKey(one.from, one.to, one.answer) : [])),
      );
      for (const { id, answers } of stepsOf(graph)) {
        for (const answer of answers) {
          for (const target of answer.targets) {
            const key = edgeKey(id, target.state, answer.id);
            const closed = began.edges.has(key) ? 'ruled-out' : 'off';
            expect(ahead.edges.get(key)).toBe(walked.has(key) ? 'taken' : now.edges.has(key) ? 'open' : closed);
          }
        }
      }
    }),
    { numRuns: 500 },
  );
});

/** A graph of `size` questions, each with `fan` answers that lead on and back, some of them guarded, some setting `keys`. */
function largeGraph(size: number, fan: number, keys: number): { graph: Graph; guards: Guards } {
  const guards: Guards = Object.fromEntries(
    Array.from({ length: keys }, (_, key) => [`guard${key}`, (context) => context[`key${key}`] === 1]),
  );
  const questions = Array.from({ length: size }, (_, at): [string, State] => [
    `q${at}`,
    {
      id: `q${at}`,
      kind: 'question',
      formerly: [],
      answers: Array.from({ length: fan }, (_, one) => {
        const sets = (at + one) % 3 === 0 ? { sets: { [`key${(at * 7 + one) % keys}`]: one % 3 } } : {};
        const target = { state: `q${(at * 13 + one * 7 + 1) % size}`, ...sets };
        const guarded = one % 5 === 0 ? [{ state: `q${(at + 2) % size}`, guard: `guard${(at + one) % keys}` }] : [];
        return { id: `a${one}`, formerly: [], targets: [...guarded, target] };
      }),
    },
  ]);
  const context = Object.fromEntries(Array.from({ length: keys }, (_, key) => [`key${key}`, null]));
  return { graph: { machine: 'large', initial: 'q0', context, states: Object.fromEntries(questions) }, guards };
}

// A search through every path or every context of these would not end.
describe('a large troubleshooter is looked through in time', () => {
  test.each([
    [100, 35, 1],
    [100, 35, 3],
    [100, 35, 12],
    [1000, 35, 2],
  ])('%i questions, %i answers each, %i keys of three values', (size, fan, keys) => {
    const { graph, guards } = largeGraph(size, fan, keys);
    const { atMost } = outlook(graph, guards, replay(graph, guards, freshWalk()));
    expect(atMost).toBe(size - 1);
  });

  /** Sixteen questions that each set a key of their own, and a last one that asks for every key. */
  const states = Array.from(
    { length: 16 },
    (_, at): State => ({
      id: `q${at}`,
      kind: 'question',
      formerly: [],
      answers: ['no', 'yes'].map((value) => ({
        id: value,
        formerly: [],
        targets: [{ state: at < 15 ? `q${at + 1}` : 'last', sets: { [`key${at}`]: value } }],
      })),
    }),
  );
  const targets = [{ state: 'all', guard: 'allYes' }, { state: 'not-all' }];
  states.push({ id: 'last', kind: 'question', formerly: [], answers: [{ id: 'see', formerly: [], targets }] });
  for (const id of ['all', 'not-all']) states.push({ id, kind: 'outcome', outcome: 'fix', formerly: [], answers: [] });
  const context = Object.fromEntries(Array.from({ length: 16 }, (_, at) => [`key${at}`, null]));
  const graph: Graph = {
    machine: 'm',
    initial: 'q0',
    context,
    states: Object.fromEntries(states.map((one) => [one.id, one])),
  };
  const guards: Guards = { allYes: (known) => Object.values(known).every((value) => value === 'yes') };

  test('where there are too many contexts to tell apart, nothing within reach is called out of reach', () => {
    const { states, steps } = reach(graph, guards, { state: 'q0', context });
    expect(states.size).toBe(19);
    expect(steps).toHaveLength(19);
  });

  test('and what can no longer change is known all the same', () => {
    const known = Object.fromEntries(Object.keys(context).map((key) => [key, key === 'key3' ? 'no' : 'yes']));
    expect([...reach(graph, guards, { state: 'last', context: known }).states]).toEqual(['last', 'not-all']);
  });
});
