import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interfaceWords } from '../../src/components/interface-words.ts';
import { answerLabel, type Flow } from '../../src/flow/flow.ts';
import type { Graph } from '../../src/flow/graph.ts';
import { pdfWords } from '../../src/pdf/words.ts';
import { anyGraph, fanOut, graphOfSteps, ladder } from '../layout/graphs.ts';
import { troubleshooters } from '../support/flows.ts';
import { nestedMachine } from '../support/nested-machine.ts';
import { sampleFlow } from '../support/sample-flow.ts';
import { expectChart, textOf } from './chart-checks.ts';

const flows: [string, Flow][] = [
  ['nested groups', sampleFlow(nestedMachine)],
  ['a fan of 35', sampleFlow(fanOut(35))],
  ['a ladder with loops', sampleFlow(ladder(20))],
];

test.each(flows)('the chart of %s has a row a state that leads to it and shows all its text', async (_, flow) => {
  await expectChart(flow);
});

test.each([
  [3, 2, 12],
  [12, 13, 8],
  [50, 44, 2],
])(
  'so do charts of random graphs of %i questions and %i outcomes',
  async (questions, outcomes, numRuns) => {
    const check = fc.asyncProperty(anyGraph(questions, outcomes), async (graph) => {
      await expectChart(sampleFlow(graph));
    });
    await fc.assert(check, { numRuns, endOnFailure: true });
  },
  60_000,
);

describe.each(troubleshooters)('%s', (_, __, flow) => {
  test('its chart fits below its heading, if it has no more than 25 states', async () => {
    const { rows } = await expectChart(flow);
    const height = rows.reduce((sum, row) => sum + row.top - row.bottom, 0);
    const states = rows.filter((row) => flow.states[row.to]?.kind !== 'group').length;
    if (states <= 25) expect(height).toBeLessThan(640);
    expect(new Set(rows.map((row) => row.page)).size).toBeLessThanOrEqual(Math.ceil(height / 600));
  });

  test('each row says which answers lead there and, in words, what it is', async () => {
    const { rows } = await expectChart(flow);
    const { kind, question } = interfaceWords(flow.lang);
    for (const row of rows) {
      const state = flow.states[row.to];
      const kindWords = state?.kind === 'question' ? question : state?.outcome ? kind[state.outcome] : '';
      expect(textOf(row)).toMatch(new RegExp(`${kindWords.replace(/\s/g, '')}${pdfWords(flow.lang).page}\\d+$`));
      for (const words of wordsLeading(flow, row.to).slice(0, 6)) expect(textOf(row)).toContain(words);
    }
  });
});

/** The answers that lead to a state, or that a compound gives to all its steps, without spaces. */
function wordsLeading(flow: Flow, to: string): string[] {
  const labels = Object.values(flow.states).flatMap((state) =>
    state.answers.flatMap((answer) =>
      answer.targets
        .filter((target) => target.state === to || answer.group === to)
        .map((target) => `“${answerLabel(answer, target)}”`.replace(/\s/g, '')),
    ),
  );
  return [...new Set(labels)];
}

test('words of any length stay in their column', async () => {
  const word = 'Immeasurable'.repeat(20);
  const sentence = 'A title that takes many words to say what it has to say. '.repeat(5).trim();
  const graph = graphOfSteps(
    [
      { id: 'one', answers: [['two'], ['end']] },
      { id: 'two', answers: [['one']] },
    ],
    { end: 'fix' },
  );
  await expectChart(sampleFlow(graph, { one: word, end: sentence, two: 'W'.repeat(90), 'one-answer-1': word }));
});

/** Questions one after the other with four results each, each in a compound of its own or in none. */
function longGraph(grouped: boolean): Graph {
  const ids = Array.from({ length: 20 }, (_, index) => `question-${index}`);
  const ends = (id: string) => ['a', 'b', 'c', 'd'].map((end) => `${id}-${end}`);
  const questions = ids.map((id, index) => ({
    id,
    parent: grouped ? `group-of-${id}` : undefined,
    answers: [...ends(id), ids[index + 1] ?? 'done'].map((to) => [to]),
  }));
  const outcomes = Object.fromEntries([...ids.flatMap(ends), 'done'].map((id) => [id, 'fix' as const]));
  return graphOfSteps(questions, outcomes, grouped ? ids.map((id) => ({ id: `group-of-${id}` })) : []);
}

test.each([
  ['a question of its main line', false],
  ['the title of a compound', true],
])('a chart breaks before %s, and keeps the results of each question with it', async (_, grouped) => {
  const { rows } = await expectChart(sampleFlow(longGraph(grouped)));
  const firsts = rows.filter((row, index) => row.page !== rows[index - 1]?.page);
  expect(firsts.length).toBeGreaterThan(2);
  for (const { to } of firsts) expect(to).toMatch(grouped ? /^group-of-question-\d+$/ : /^question-\d+$/);
});
