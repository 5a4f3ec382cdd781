import type { AnyStateMachine } from 'xstate';
import { type Flow, type FlowHeading, otherwise } from '../../src/flow/flow.ts';
import { type Graph, graphOf, groupsAround, type State } from '../../src/flow/graph.ts';

/** `wait-one-cycle` becomes "Wait one cycle". */
function wordsOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The question most answers to an outcome come from, the first of several. */
function homeOf(outcome: string, questions: State[]): string | undefined {
  const answers = (question: State) =>
    question.answers.filter((one) => !one.group && one.targets.some((target) => target.state === outcome)).length;
  const leading = questions.filter((question) => answers(question) > 0);
  return leading.toSorted((a, b) => answers(b) - answers(a))[0]?.id;
}

/** The machine's order, each outcome moved under the question that most answers to it come from. */
function articleOrder(graph: Graph): State[] {
  const states = Object.values(graph.states);
  const questions = states.filter((state) => state.kind === 'question');
  const outcomes = states.filter((state) => state.kind === 'outcome');
  const homes = Map.groupBy(outcomes, (outcome) => homeOf(outcome.id, questions));
  return [
    ...states.flatMap((state) => (state.kind === 'outcome' ? [] : [state, ...(homes.get(state.id) ?? [])])),
    ...(homes.get(undefined) ?? []),
  ];
}

/**
 * A Flow without an article, for tests that need no real words.
 * @param words titles by state id and answers' words by answer id; the others are made from the ids
 */
export function sampleFlow(source: AnyStateMachine | Graph, words: Readonly<Record<string, string>> = {}): Flow {
  const graph = 'root' in source ? graphOf(source) : source;
  const said = (id: string) => words[id] ?? wordsOf(id);
  const states: Flow['states'] = {};
  for (const state of Object.values(graph.states)) {
    states[state.id] = {
      ...state,
      title: said(state.id),
      answers: state.answers.map((answer) => ({
        ...answer,
        words: said(answer.id),
        targets: answer.targets.map((target) => ({
          ...target,
          ...(answer.targets.length > 1 && { condition: target.guard ? `if ${said(target.guard)}` : otherwise }),
        })),
      })),
    };
  }
  const headings: FlowHeading[] = articleOrder(graph).map((state) => ({
    id: state.id,
    title: said(state.id),
    depth: 2 + groupsAround(graph, state.id).length + (state.kind === 'outcome' ? 1 : 0),
    state: true,
  }));
  return {
    ...graph,
    states,
    lang: 'en',
    title: said(graph.machine),
    summary: '',
    path: `/troubleshooting/${graph.machine}/`,
    headings,
    retired: {},
  };
}
