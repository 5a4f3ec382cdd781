import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Flow, guardLabel, statesInArticleOrder } from '../../src/flow/flow.ts';
import { spineOf } from '../../src/flow/layout/spine.ts';
import { troubleshooters } from '../support/flows.ts';
import { nestedMachine } from '../support/nested-machine.ts';
import { sampleFlow } from '../support/sample-flow.ts';
import { anyGraph, fanOut, ladder } from './graphs.ts';
import { lineFaults, meetingFaults } from './line-faults.ts';

const drawn = (flow: Flow) =>
  spineOf(flow).rows.map((row) => ({ ...row, node: row.kind === 'node' ? row.state.id : undefined }));

function expectComplete(flow: Flow): void {
  const { rows } = spineOf(flow);
  const states = rows.flatMap((row) => (row.kind === 'chip' ? [] : row.state.id));
  expect(states).toEqual(statesInArticleOrder(flow).map((state) => state.id));
  const chips = rows.flatMap((row) => (row.kind === 'chip' ? row.chip : row.chips));
  const given = Object.values(flow.states).flatMap(({ id, kind, answers }) =>
    answers.flatMap((answer) =>
      answer.group && kind === 'question'
        ? []
        : answer.targets.map((target) => [id, answer.id, target.state, guardLabel(answer, target)].join(' ')),
    ),
  );
  expect(chips.map(({ from, answer, to, guard }) => [from, answer, to, guard].join(' ')).toSorted()).toEqual(
    given.toSorted(),
  );
}

function expectSpine(flow: Flow): void {
  expectComplete(flow);
  expect(lineFaults(flow, drawn(flow))).toEqual([]);
  expect(meetingFaults(drawn(flow))).toEqual([]);
}

const flows: [string, Flow][] = [
  ...troubleshooters.map(([name, , flow]): [string, Flow] => [name, flow]),
  ['nested groups', sampleFlow(nestedMachine)],
  ['a fan of 35', sampleFlow(fanOut(35))],
  ['a ladder with loops', sampleFlow(ladder(20))],
];

describe.each(flows)('%s', (_, flow) => {
  test('every state, answer and edge is drawn once, and pieces meet', () => expectSpine(flow));
});

test.each([
  [3, 2],
  [12, 13],
  [50, 44],
])('so they are in random graphs of %i questions and %i outcomes', (questions, outcomes) => {
  const numRuns = Math.ceil(200 / questions);
  fc.assert(
    fc.property(anyGraph(questions, outcomes), (graph) => expectSpine(sampleFlow(graph))),
    { numRuns },
  );
});

test('the seed needs 4 lanes', () => {
  const [, , flow] = troubleshooters.find(([name]) => name === 'missing-record, en') ?? [];
  expect(flow && spineOf(flow)).toMatchObject({ lanes: 4, gutter: 48 });
});

test('a loop goes back by the lane of its target, all by one', () => {
  expect(spineOf(sampleFlow(ladder(100))).lanes).toBe(1);
});

test('branches of a fan need no lanes but the one to the outcome they share', () => {
  expect(spineOf(sampleFlow(fanOut(35)))).toMatchObject({ lanes: 1, gutter: 18 });
});

test('lanes draw closer together where there are many', () => {
  const [graph] = fc.sample(anyGraph(50, 44), { numRuns: 1, seed: 5 });
  const spine = graph && spineOf(sampleFlow(graph));
  expect(spine?.lanes).toBeGreaterThan(30);
  expect(spine?.gutter).toBeLessThanOrEqual(130);
});
