import { expect, test } from 'vitest';
import { givenToAll, incoming } from '../../src/pdf/chart/incoming.ts';
import { pdfWords } from '../../src/pdf/words.ts';
import { fanOut, graphOfSteps } from '../layout/graphs.ts';
import { sampleFlow } from '../support/sample-flow.ts';

const { chart: words } = pdfWords('en');

const graph = graphOfSteps(
  [
    { id: 'first', answers: [['two'], ['end'], ['two', 'three']] },
    { id: 'two', parent: 'all', answers: [['three'], ['end']] },
    { id: 'three', parent: 'all', answers: [['two'], ['end']] },
  ],
  { end: 'fix', there: 'solved' },
  [{ id: 'all', answer: 'there' }],
);
const flow = sampleFlow(graph, {
  first: 'What is it?',
  two: 'Step 2: Look here',
  three: 'Step 3: Look there',
  'two-answer-1': 'None',
  'three-answer-1': 'None',
  'all-answer': 'There it is',
  'case-0': 'it is blue',
});

test('answers of the question above stand first and bare, those of others after the start of its title', () => {
  expect(incoming(flow, 'two', 'first', words)).toEqual([
    { from: '', answers: '“First answer 0” or “First answer 2, if it is blue”' },
    { from: 'Step 3:', answers: '“Three answer 0”' },
  ]);
  expect(incoming(flow, 'three', 'two', words)).toEqual([
    { from: '', answers: '“Two answer 0”' },
    { from: 'Start:', answers: '“First answer 2, otherwise”' },
  ]);
});

test('questions with the same answers are named together', () => {
  expect(incoming(flow, 'end', undefined, words)).toEqual([
    { from: 'Start:', answers: '“First answer 1”' },
    { from: 'Step 2 or Step 3:', answers: '“None”' },
  ]);
});

test('an answer that every step but the first has is any step’s, and stands at the title of its group', () => {
  expect(incoming(flow, 'there', undefined, words)).toEqual([{ from: 'any step:', answers: '“There it is”' }]);
  const group = flow.states['all'];
  expect(group && givenToAll(flow, group, words)).toEqual([{ from: 'In any of these:', answers: '“There it is”' }]);
});

test('an answer that only some steps have is that of their group', () => {
  const outer = graphOfSteps(
    [
      { id: 'first', answers: [['inside']] },
      { id: 'outside', answers: [['end']] },
      { id: 'inside', parent: 'group', answers: [['outside']] },
    ],
    { end: 'fix' },
    [{ id: 'group', answer: 'end' }],
  );
  const from = incoming(sampleFlow(outer, { group: 'Some cases: at times' }), 'end', 'outside', words);
  expect(from).toEqual([
    { from: '', answers: '“Outside answer 0”' },
    { from: 'Some cases:', answers: '“Group answer”' },
  ]);
});

test('titles that begin alike stand whole', () => {
  const alike = { ...flow, headings: flow.headings.map((one) => ({ ...one, title: 'Step 3: Look there' })) };
  expect(incoming(alike, 'two', 'first', words)[1]?.from).toBe('Step 3: Look there:');
});

test('of many sources it names six and counts the others', () => {
  const from = incoming(sampleFlow(fanOut(12)), 'ask', 'branch-0', words);
  expect(from).toHaveLength(7);
  expect(from.at(-1)).toEqual({ from: '', answers: 'and 6 more' });
});
