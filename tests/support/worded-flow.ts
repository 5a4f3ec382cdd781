import type { AnyStateMachine } from 'xstate';
import { type Flow, otherwise } from '../../src/flow/flow.ts';
import { graphOf } from '../../src/flow/graph.ts';

/**
 * A Flow of a machine whose words a test makes up, with no article.
 * @param say the words for an id: of a state's title and question, an answer, a guard
 */
export function wordedFlow(machine: AnyStateMachine, say: (id: string) => string = (id) => id): Flow {
  const graph = graphOf(machine);
  const states = Object.fromEntries(
    Object.values(graph.states).map((state) => [
      state.id,
      {
        ...state,
        title: say(state.id),
        ...(state.kind === 'question' && { question: say(`${state.id}?`) }),
        answers: state.answers.map((answer) => ({
          ...answer,
          words: say(answer.id),
          targets: answer.targets.map((target) =>
            answer.targets.length > 1 ? { ...target, condition: say(target.guard ?? otherwise) } : target,
          ),
        })),
      },
    ]),
  );
  return {
    ...graph,
    states,
    lang: 'en',
    title: say('title'),
    summary: say('summary'),
    path: `/troubleshooting/${graph.machine}/`,
    headings: Object.values(states).map(({ id, title }) => ({ id, title, depth: 2, state: true })),
    retired: {},
  };
}
