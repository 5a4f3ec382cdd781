import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownOutline } from '../../src/flow/exports/markdown.ts';
import { answerLabel, type Flow } from '../../src/flow/flow.ts';
import { stepsOf } from '../../src/flow/graph.ts';
import { troubleshooters } from '../support/flows.ts';
import { nestedMachine } from '../support/nested-machine.ts';
import { sampleFlow } from '../support/sample-flow.ts';
import { walkedPaths } from '../support/walked-paths.ts';
import { holding } from './holding.ts';
import { folded, hostileWords } from './hostile-words.ts';
import { readOutline } from './read-outline.ts';
import { reworded } from './reworded.ts';

const root = new URL('https://help.example.com/base/');
const nested: (typeof troubleshooters)[number] = ['nested', nestedMachine, sampleFlow(nestedMachine)];

/** That the outline, read as Markdown, is the Flow: every state once, its words, its answers and where they lead. */
function expectSame(flow: Flow): void {
  const read = readOutline(markdownOutline(flow, root), root);
  expect(read.heading).toBe(folded(flow.title));
  expect(read.initial).toBe(flow.initial);
  const expected = stepsOf(flow).map(({ id }) => {
    const { title, question = '', answers = [] } = flow.states[id] ?? {};
    const edges = answers.flatMap((answer) =>
      answer.targets.map((target) => ({ label: folded(answerLabel(answer, target)), target: target.state })),
    );
    return [id, { title: folded(title ?? ''), question: question === title ? '' : folded(question), edges }];
  });
  expect(Object.fromEntries(read.states)).toEqual(Object.fromEntries(expected));
}

describe.each([...troubleshooters, nested])('%s as an outline', (_, machine, flow) => {
  test('holds every state once, with its words and answers', () => {
    expectSame(flow);
  });

  test('leads every simple path to the machine’s outcome', () => {
    const { initial, states } = readOutline(markdownOutline(flow, root), root);
    for (const path of walkedPaths(machine)) {
      let at: string | undefined = initial;
      for (const { state, answer, context } of path.answers) {
        const given = flow.states[state]?.answers.find((one) => one.id === answer);
        if (!given) throw new Error(`${state} has no answer ${answer}.`);
        const label = folded(answerLabel(given, holding(machine, given.targets, context)));
        at = states.get(at ?? '')?.edges.find((edge) => edge.label === label)?.target;
      }
      expect(at).toBe(path.outcome);
    }
  });
});

test('whatever the words, a Markdown parser reads the same', () => {
  fc.assert(
    fc.property(fc.array(hostileWords, { minLength: 5, maxLength: 5 }), (words) => {
      const say = (text: string) => `${words[text.length % 5]}${text}${words[(text.length + 1) % 5]}`;
      expectSame(reworded(sampleFlow(nestedMachine), say));
    }),
  );
});

test('the outline, to the letter', () => {
  const flow = reworded(sampleFlow(nestedMachine), (words) => words);
  expect(markdownOutline(flow, root).split('\n').slice(0, 14)).toMatchInlineSnapshot(`
    [
      "# Nested",
      "",
      "<https://help.example.com/base/troubleshooting/nested/>",
      "",
      "- **[End](https://help.example.com/base/troubleshooting/nested/#end)** End, now?",
      "  - Thick → **[Class](https://help.example.com/base/troubleshooting/nested/#class)** Class, now?",
      "    - Next, if IsThick → **[Done](https://help.example.com/base/troubleshooting/nested/#done)**",
      "    - Next, if IsThin → **[Style](https://help.example.com/base/troubleshooting/nested/#style)** Style, now?",
      "      - Again → [End](https://help.example.com/base/troubleshooting/nested/#end) (above)",
      "      - Done, if TriedTwice → **[Default x](https://help.example.com/base/troubleshooting/nested/#default-x)**",
      "      - Done, otherwise → [Done](https://help.example.com/base/troubleshooting/nested/#done) (above)",
      "      - Gave up → **[Call](https://help.example.com/base/troubleshooting/nested/#call)**",
      "    - Next, otherwise → **[Click](https://help.example.com/base/troubleshooting/nested/#click)** Click, now?",
      "      - Yes → [Default x](https://help.example.com/base/troubleshooting/nested/#default-x) (above)",
    ]
  `);
});
