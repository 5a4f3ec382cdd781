import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flow } from '../../src/flow/flow.ts';
import { railOf } from '../../src/flow/layout/rail.ts';
import { troubleshooters } from '../support/flows.ts';
import { nestedMachine } from '../support/nested-machine.ts';
import { sampleFlow } from '../support/sample-flow.ts';
import { anyGraph, fanOut, graphOfSteps, ladder } from './graphs.ts';
import { lineFaults, meetingFaults } from './line-faults.ts';

function expectRail(flow: Flow): void {
  const { rows } = railOf(flow);
  expect(rows.map((row) => (row.kind === 'heading' ? row.id : row.state.id))).toEqual(
    flow.headings.map(({ id }) => id),
  );
  const drawn = rows.map((row) => ({ ...row, gap: 0, node: row.kind === 'node' ? row.state.id : undefined }));
  expect(lineFaults(flow, drawn)).toEqual([]);
  expect(meetingFaults(drawn)).toEqual([]);
}

const flows: [string, Flow][] = [
  ...troubleshooters.map(([name, , flow]): [string, Flow] => [name, flow]),
  ['nested groups', sampleFlow(nestedMachine)],
  ['a fan of 35', sampleFlow(fanOut(35))],
  ['a ladder with loops', sampleFlow(ladder(20))],
];

describe.each(flows)('%s', (_, flow) => {
  test('every heading has its row, every edge its line, and pieces meet', () => expectRail(flow));
});

test.each([
  [3, 2],
  [12, 13],
  [50, 44],
])('so they are in random graphs of %i questions and %i outcomes', (questions, outcomes) => {
  const numRuns = Math.ceil(200 / questions);
  fc.assert(
    fc.property(anyGraph(questions, outcomes), (graph) => expectRail(sampleFlow(graph))),
    { numRuns },
  );
});

test('a question that leads back to itself does so within its row', () => {
  const flow = sampleFlow(graphOfSteps([{ id: 'again', answers: [['again'], ['end']] }], { end: 'fix' }));
  expectRail(flow);
  expect(railOf(flow)).toMatchObject({ lanes: 1, gutter: 14 });
});

test('headings that are no states stand between the others, and lines run past them', () => {
  const flow = sampleFlow(ladder(3));
  flow.headings.splice(1, 0, { id: 'more', title: 'More', depth: 2, state: false });
  expectRail(flow);
  expect(railOf(flow).rows[1]).toMatchObject({ kind: 'heading', title: 'More', lines: { bends: [] } });
});
