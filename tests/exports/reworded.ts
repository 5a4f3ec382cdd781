import type { Flow } from '../../src/flow/flow.ts';

/** The same Flow in other words; every question asks something of its own. */
export function reworded(flow: Flow, say: (words: string) => string): Flow {
  const states = Object.fromEntries(
    Object.entries(flow.states).map(([id, state]) => [
      id,
      {
        ...state,
        title: say(state.title),
        ...(state.kind === 'question' && { question: say(state.question ?? `${state.title}, now?`) }),
        answers: state.answers.map((answer) => ({
          ...answer,
          words: say(answer.words),
          targets: answer.targets.map((target) => ({
            ...target,
            ...(target.condition && { condition: say(target.condition) }),
          })),
        })),
      },
    ]),
  );
  return { ...flow, states, title: say(flow.title), summary: say(flow.summary) };
}
