import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownOutline } from '../../src/flow/exports/markdown.ts';
import { answerLabel, type Flow } from '../../src/flow/flow.ts';
import { stepsOf } from '../../src/flow/graph.ts';
import { troubleshooters } from '../support/flows.ts';
import { nestedMachine } from '../support/nested-machine.ts';
import { simplePaths } from '../support/paths.ts';
import { wordedFlow } from '../support/worded-flow.ts';
import { holding } from './holding.ts';
import { folded, hostileWords } from './hostile-words.ts';
import { readOutline } from './read-outline.ts';

const root = new URL('https://help.example.com/base/');
const nested: (typeof troubleshooters)[number] = ['nested', nestedMachine, wordedFlow(nestedMachine)];

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
    for (const path of simplePaths(machine)) {
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
      const say = (id: string) => `${words[id.length % words.length]}${id}${words[(id.length + 1) % words.length]}`;
      expectSame(wordedFlow(nestedMachine, say));
    }),
  );
});

test('the outline, to the letter', () => {
  const flow = wordedFlow(nestedMachine, (id) => `${id}.`);
  expect(markdownOutline(flow, root).split('\n').slice(0, 14)).toMatchInlineSnapshot(`
    [
      "# title.",
      "",
      "summary.",
      "",
      "<https://help.example.com/base/troubleshooting/nested/>",
      "",
      "- **[end.](https://help.example.com/base/troubleshooting/nested/#end)** end?.",
      "  - thick. → **[class.](https://help.example.com/base/troubleshooting/nested/#class)** class?.",
      "    - next., isThick. → **[done.](https://help.example.com/base/troubleshooting/nested/#done)**",
      "    - next., isThin. → **[style.](https://help.example.com/base/troubleshooting/nested/#style)** style?.",
      "      - again. → [end.](https://help.example.com/base/troubleshooting/nested/#end) (above)",
      "      - done., triedTwice. → **[default-x.](https://help.example.com/base/troubleshooting/nested/#default-x)**",
      "      - done., otherwise. → [done.](https://help.example.com/base/troubleshooting/nested/#done) (above)",
      "      - gave-up. → **[call.](https://help.example.com/base/troubleshooting/nested/#call)**",
    ]
  `);
});
