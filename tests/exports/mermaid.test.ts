import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mermaidFlowchart } from '../../src/flow/exports/mermaid.ts';
import { answerLabel, type Flow } from '../../src/flow/flow.ts';
import { stepsOf } from '../../src/flow/graph.ts';
import { troubleshooters } from '../support/flows.ts';
import { nestedMachine } from '../support/nested-machine.ts';
import { sampleFlow } from '../support/sample-flow.ts';
import { walkedPaths } from '../support/walked-paths.ts';
import { holding } from './holding.ts';
import { folded, hostileWords } from './hostile-words.ts';
import { readMermaid } from './read-mermaid.ts';
import { reworded } from './reworded.ts';

const nested: (typeof troubleshooters)[number] = ['nested', nestedMachine, sampleFlow(nestedMachine)];

/** The edges a flowchart of this Flow must have: one a target, in the Flow's order. */
function edgesOf(flow: Flow) {
  return stepsOf(flow).flatMap(({ id }) =>
    (flow.states[id]?.answers ?? []).flatMap((answer) =>
      answer.targets.map((target) => ({
        start: `s_${id}`,
        end: `s_${target.state}`,
        label: folded(answerLabel(answer, target)),
        labelType: 'string',
      })),
    ),
  );
}

/** That what Mermaid reads is the Flow: nodes, groups, edges, words. */
async function expectSame(flow: Flow): Promise<void> {
  const read = await readMermaid(mermaidFlowchart(flow));
  const states = Object.values(flow.states);
  expect(read.title).toBe(folded(flow.title));
  expect(read.edges).toEqual(edgesOf(flow));
  expect(Object.fromEntries(read.nodes.map((node) => [node.id, node.title]))).toEqual(
    Object.fromEntries(stepsOf(flow).map(({ id }) => [`s_${id}`, folded(flow.states[id]?.title ?? '')])),
  );
  expect(read.nodes.filter((node) => node.classes.includes('start')).map((node) => node.id)).toEqual([
    `s_${flow.initial}`,
  ]);
  const groups = states.filter((state) => state.kind === 'group');
  expect(Object.fromEntries(read.groups.map((group) => [group.id, [group.title, new Set(group.nodes)]]))).toEqual(
    Object.fromEntries(
      groups.map(({ id, title }) => [
        `s_${id}`,
        [folded(title), new Set(states.filter(({ parent }) => parent === id).map((state) => `s_${state.id}`))],
      ]),
    ),
  );
}

describe.each([...troubleshooters, nested])('%s as Mermaid text', (_, machine, flow) => {
  test('is read by Mermaid as the same nodes, groups, edges and words', async () => {
    await expectSame(flow);
  });

  test('leads every simple path to the machine’s outcome', async () => {
    const { nodes, edges } = await readMermaid(mermaidFlowchart(flow));
    for (const path of walkedPaths(machine)) {
      let node = nodes.find((one) => one.classes.includes('start'))?.id;
      for (const { state, answer, context } of path.answers) {
        const given = flow.states[state]?.answers.find((one) => one.id === answer);
        if (!given) throw new Error(`${state} has no answer ${answer}.`);
        const label = folded(answerLabel(given, holding(machine, given.targets, context)));
        node = edges.find((edge) => edge.start === node && edge.label === label)?.end;
      }
      expect(node).toBe(`s_${path.outcome}`);
    }
  });

  test('questions and each kind of outcome have a shape of their own', async () => {
    const { nodes } = await readMermaid(mermaidFlowchart(flow));
    const shapes = Map.groupBy(nodes, ({ id }) => flow.states[id.slice(2)]?.outcome ?? 'question');
    const each = [...shapes.values()].map((alike) => [...new Set(alike.map((node) => node.shape))]);
    expect(each.every((shape) => shape.length === 1)).toBe(true);
    expect(new Set(each.flat()).size).toBe(shapes.size);
  });
});

test('whatever the words, Mermaid reads the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileWords, { minLength: 5, maxLength: 5 }), async (words) => {
      const say = (text: string) => `${words[text.length % 5]}${text}${words[(text.length + 1) % 5]}`;
      await expectSame(reworded(sampleFlow(nestedMachine), say));
    }),
    { numRuns: 100 },
  );
});
