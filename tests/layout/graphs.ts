import fc from 'fast-check';
import type { Answer, Graph, State } from '../../src/flow/graph.ts';
import { type OutcomeKind, outcomeKinds } from '../../src/machines/vocabulary/outcome.ts';

/** A question with the states its answers lead to; several for an answer whose targets are guarded. */
interface Question {
  id: string;
  parent?: string;
  answers: string[][];
}

interface Group {
  id: string;
  parent?: string;
  /** Where the answer it gives to all its steps leads. */
  answer?: string;
}

const answerOf = (id: string, targets: string[], group?: string): Answer => ({
  id,
  ...(group && { group }),
  formerly: [],
  targets: targets.map((state, index) => ({ state, ...(index < targets.length - 1 && { guard: `case-${index}` }) })),
});

/** A graph written down in the plainest way: top-level questions, groups with theirs, outcomes last. */
export function graphOfSteps(
  questions: Question[],
  outcomes: Record<string, OutcomeKind>,
  groups: Group[] = [],
): Graph {
  const states: State[] = [];
  const shared = (group: string | undefined): Answer[] => {
    const found = groups.find((one) => one.id === group);
    if (!found) return [];
    const own = found.answer ? [answerOf(`${found.id}-answer`, [found.answer], found.id)] : [];
    return [...own, ...shared(found.parent)];
  };
  const add = (parent: string | undefined): void => {
    for (const { id, answers } of questions.filter((one) => one.parent === parent)) {
      const own = answers.map((targets, index) => answerOf(`${id}-answer-${index}`, targets));
      states.push({ id, kind: 'question', parent, formerly: [], answers: [...own, ...shared(parent)] });
    }
    for (const { id } of groups.filter((one) => one.parent === parent)) {
      states.push({ id, kind: 'group', parent, formerly: [], answers: shared(id).filter((one) => one.group === id) });
      add(id);
    }
  };
  add(undefined);
  for (const [id, outcome] of Object.entries(outcomes)) {
    states.push({ id, kind: 'outcome', outcome, formerly: [], answers: [] });
  }
  const [first] = questions;
  return {
    machine: 'generated',
    initial: first?.id ?? '',
    context: {},
    states: Object.fromEntries(states.map((state) => [state.id, state])),
  };
}

/** Graphs of any shape: loops, answers with several targets, shared outcomes, nested groups that give answers. */
export function anyGraph(questions: number, outcomes: number): fc.Arbitrary<Graph> {
  const ids = Array.from({ length: questions }, (_, index) => `question-${index}`);
  const ends = Array.from({ length: outcomes }, (_, index) => `outcome-${index}`);
  const step = fc.constantFrom(...ids, ...ends);
  const groupId = fc.constantFrom(undefined, 'outer', 'inner', 'other');
  const answers = fc.array(fc.uniqueArray(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
  const answer = fc.option(step, { nil: undefined });
  return fc
    .record({
      asked: fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), parent: groupId, answers }))),
      kinds: fc.tuple(...ends.map(() => fc.constantFrom(...outcomeKinds))),
      given: fc.tuple(answer, answer, answer),
    })
    .map(({ asked, kinds, given }) =>
      graphOfSteps(
        asked.map((one, index) => (index === 0 ? { ...one, parent: undefined } : one)),
        Object.fromEntries(ends.map((id, index) => [id, kinds[index] ?? 'fix'])),
        [
          { id: 'outer', answer: given[0] },
          { id: 'inner', parent: 'outer', answer: given[1] },
          { id: 'other', answer: given[2] },
        ],
      ),
    );
}

/** One question that leads to many, each with an outcome of its own. */
export function fanOut(width: number): Graph {
  const branches = Array.from({ length: width }, (_, index) => `branch-${index}`);
  return graphOfSteps(
    [
      { id: 'first', answers: branches.map((id) => [id]) },
      ...branches.map((id) => ({ id, answers: [[`${id}-end`], ['ask']] })),
    ],
    { ...Object.fromEntries(branches.map((id) => [`${id}-end`, 'fix' as const])), ask: 'help' },
  );
}

/** Questions one after the other, each of which may also lead back to the first or end. */
export function ladder(length: number): Graph {
  const ids = Array.from({ length }, (_, index) => `rung-${index}`);
  return graphOfSteps(
    ids.map((id, index) => ({ id, answers: [[ids[index + 1] ?? 'done'], ['rung-0'], [`${id}-end`]] })),
    { ...Object.fromEntries(ids.map((id) => [`${id}-end`, 'wait' as const])), done: 'solved' },
  );
}
