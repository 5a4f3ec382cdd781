import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interfaceWords } from '../../src/components/interface-words.ts';
import { type Flow, guardLabel, statesInArticleOrder } from '../../src/flow/flow.ts';
import { groupsAround } from '../../src/flow/graph.ts';
import { layoutMap } from '../../src/flow/layout/map.ts';
import { drawMap } from '../../src/flow/layout/map-draw.ts';
import { crossingsOf, mapFaults } from '../../src/flow/layout/map-faults.ts';
import { rowsOf } from '../../src/flow/layout/map-rows.ts';
import type { MapLayout } from '../../src/flow/layout/map-shape.ts';
import { mapSizes } from '../../src/flow/layout/map-sizes.ts';
import { suits } from '../../src/flow/layout/map-suits.ts';
import { troubleshooters } from '../support/flows.ts';
import { nestedMachine } from '../support/nested-machine.ts';
import { sampleFlow } from '../support/sample-flow.ts';
import { anyGraph, fanOut, graphOfSteps, ladder } from './graphs.ts';

const words = interfaceWords('en');
const [spacing] = mapSizes.spacings;
const draw = (flow: Flow) => drawMap(flow, words, spacing);

/** The answers of a Flow, a group's once, with each of their targets. A group without questions has no place in a map. */
function choicesOf(flow: Flow) {
  const asked = Object.values(flow.states).filter((state) => state.kind === 'question');
  const held = new Set(asked.flatMap((state) => [state.id, ...groupsAround(flow, state.id)]));
  const states = Object.values(flow.states).filter((state) => held.has(state.id));
  return states.flatMap(({ id, kind, answers }) =>
    answers
      .filter((answer) => !answer.group || kind === 'group')
      .flatMap((answer) => answer.targets.map((target) => ({ id, kind, answer, target }))),
  );
}

/** Every state has its box or frame, every answer its words and, unless it is a group's, its line. */
function expectComplete(flow: Flow, map: MapLayout): void {
  const choices = choicesOf(flow);
  const rows = rowsOf(flow, map);
  expect(rows.map((row) => row.state.id)).toEqual(statesInArticleOrder(flow).map((state) => state.id));
  for (const { state, node } of rows) expect(Boolean(node), state.id).toBe(state.kind !== 'group');
  const chips = rows.flatMap((row) => row.chips).map((one) => [one.from, one.answer, one.to, one.guard].join(' '));
  const given = choices.map(({ id, answer, target }) =>
    [id, answer.id, target.state, guardLabel(answer, target)].join(' '),
  );
  expect(chips.toSorted()).toEqual(given.toSorted());
  expect(chips).toHaveLength(map.chips.length + map.frames.reduce((sum, frame) => sum + frame.chips.length, 0));

  const edges = choices.flatMap(({ id, kind, target }) => (kind === 'question' ? `${id}>${target.state}` : []));
  expect(new Set(map.lines.flatMap((line) => line.edges))).toEqual(new Set(edges));
  const arrows = map.lines.filter((line) => line.arrow).flatMap((line) => line.edges);
  expect(arrows.toSorted()).toEqual([...new Set(edges)].toSorted());
}

function expectSizes(map: MapLayout): void {
  for (const node of map.nodes) expect(node.height, node.state).toBeGreaterThanOrEqual(mapSizes.boxMinHeight);
  for (const chip of [...map.chips, ...map.frames.flatMap((frame) => frame.chips)]) {
    expect(Math.min(chip.height, chip.width), chip.words).toBeGreaterThanOrEqual(mapSizes.chip.minSide);
  }
}

const samples: [string, Flow][] = [
  ['nested groups', sampleFlow(nestedMachine)],
  ['a ladder with loops', sampleFlow(ladder(12))],
];

test.each(samples)('%s suit a map', async (_, flow) => {
  expect(await layoutMap(flow, words)).not.toBeNull();
});

describe.each([...samples, ...troubleshooters.map(([name, , flow]): [string, Flow] => [name, flow])])(
  '%s',
  (_, flow) => {
    test('is a map of every state, answer and edge, with nothing on top of anything if it is shown', async () => {
      const map = await draw(flow);
      expectComplete(flow, map);
      expectSizes(map);
      if (!suits(map)) return;
      expect(mapFaults(map)).toEqual([]);
      expect(map.width).toBeLessThanOrEqual(mapSizes.columnWidth);
    });

    test('is drawn alike every time', async () => {
      expect(await draw(flow)).toEqual(await draw(structuredClone(flow)));
    });
  },
);

test('the seed has 2 crossings', async () => {
  const [, , flow] = troubleshooters.find(([name]) => name === 'missing-record, en') ?? [];
  const map = flow && (await layoutMap(flow, words));
  expect(map && crossingsOf(map)).toHaveLength(2);
});

test.each([
  [2, 2, 20],
  [5, 4, 8],
  [9, 6, 3],
])(
  'random graphs of %i questions and %i outcomes are drawn whole',
  async (questions, outcomes, numRuns) => {
    await fc.assert(
      fc.asyncProperty(anyGraph(questions, outcomes), async (graph) => {
        const flow = sampleFlow(graph);
        const map = await draw(flow);
        expectComplete(flow, map);
        expectSizes(map);
        if (suits(map)) expect(mapFaults(map)).toEqual([]);
      }),
      { numRuns },
    );
  },
  60_000,
);

test('a group that is entered again has a second frame, without its answers', async () => {
  const graph = graphOfSteps(
    [
      { id: 'start', parent: 'one', answers: [['aside'], ['later']] },
      { id: 'later', parent: 'one', answers: [['done']] },
      { id: 'aside', parent: 'two', answers: [['later'], ['done']] },
    ],
    { done: 'solved', help: 'help' },
    [{ id: 'one', answer: 'help' }, { id: 'two' }],
  );
  const map = await draw(sampleFlow(graph));
  expect(map.frames.map(({ group, continued, chips }) => [group, continued, chips.length])).toEqual([
    ['one', false, 1],
    ['two', false, 0],
    ['one', true, 0],
  ]);
  const bottoms = map.frames.map((frame) => frame.y + frame.height);
  for (const [index, frame] of map.frames.entries()) expect(frame.y).toBeGreaterThan(bottoms[index - 1] ?? 0);
});

test('a frame holds the boxes of its group and of no other', async () => {
  const flow = sampleFlow(nestedMachine);
  const map = await draw(flow);
  for (const node of map.nodes.filter(({ state }) => flow.states[state]?.kind === 'question')) {
    const inside = map.frames.filter((frame) => node.y > frame.y && node.y + node.height < frame.y + frame.height);
    expect(inside.map((frame) => frame.group).toSorted()).toEqual(groupsAround(flow, node.state).toSorted());
  }
});

describe('the spine takes the place of a map that would have', () => {
  const ends = Array.from({ length: 30 }, (_, index) => `end-${index}`);
  test.each([
    ['many questions side by side', fanOut(6)],
    [
      'more outcomes at a question than a screen shows',
      graphOfSteps(
        [{ id: 'ask', answers: ends.map((id) => [id]) }],
        Object.fromEntries(ends.map((id) => [id, 'fix' as const])),
      ),
    ],
    ['more steps in a row than a few screens show', ladder(60)],
  ])('%s', async (_, graph) => {
    expect(await layoutMap(sampleFlow(graph), words)).toBeNull();
  });
});
