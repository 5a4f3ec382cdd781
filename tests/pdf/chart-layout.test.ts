import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Flow } from '../../src/flow/flow.ts';
import { layOutChart } from '../../src/pdf/chart/chart-layout.ts';
import { anyGraph, fanOut, graphOfSteps, ladder } from '../layout/graphs.ts';
import { lineFaults, meetingFaults } from '../layout/line-faults.ts';
import { troubleshooters } from '../support/flows.ts';
import { nestedMachine } from '../support/nested-machine.ts';
import { sampleFlow } from '../support/sample-flow.ts';

/** Text begins 11 points from the middle of its ring or icon. */
const drawnRows = (flow: Flow) =>
  layOutChart(flow).rows.map(({ state, kind, x, lines }) => ({
    left: x + 11,
    gap: 0,
    lines,
    node: kind === 'group' ? undefined : state.id,
  }));

function expectLines(flow: Flow): void {
  const rows = drawnRows(flow);
  expect(lineFaults(flow, rows)).toEqual([]);
  expect(meetingFaults(rows)).toEqual([]);
  for (const { leavesBelow, kind, lines } of layOutChart(flow).rows) {
    const leastHeight = kind === 'group' ? 26 : leavesBelow ? 25 : 21;
    expect(Math.max(0, ...lines.uprights.map((one) => one.top))).toBeLessThan(leastHeight);
  }
}

const flows: [string, Flow][] = [
  ...troubleshooters.map(([name, , flow]): [string, Flow] => [name, flow]),
  ['nested groups', sampleFlow(nestedMachine)],
  ['a fan of 35', sampleFlow(fanOut(35))],
  ['a ladder with loops', sampleFlow(ladder(20))],
  ['a loop of one', sampleFlow(graphOfSteps([{ id: 'again', answers: [['again'], ['end']] }], { end: 'fix' }))],
];

test.each(flows)('%s: every edge is one line that meets in each row and runs through no text', (_, flow) => {
  expectLines(flow);
});

test.each([
  [3, 2],
  [12, 13],
])('so it is in random graphs of %i questions and %i outcomes', (questions, outcomes) => {
  fc.assert(
    fc.property(anyGraph(questions, outcomes), (graph) => expectLines(sampleFlow(graph))),
    { numRuns: Math.ceil(200 / questions) },
  );
});

test('lanes leave text at least 110 points, and are left out where nobody could follow them', () => {
  const check = fc.property(anyGraph(50, 44), (graph) => {
    const rows = drawnRows(sampleFlow(graph));
    const trunk = Math.min(...rows.map((row) => row.left));
    expect(trunk).toBeLessThan(218 - 95);
    const lanes = new Set(
      rows.flatMap(({ lines }) => lines.uprights.map((one) => one.x)).filter((x) => x < trunk - 12),
    );
    expect(lanes.size).toBeLessThanOrEqual(26);
    expect(meetingFaults(rows)).toEqual([]);
  });
  fc.assert(check, { numRuns: 5 });
});
