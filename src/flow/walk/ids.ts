import type { Answer, Graph, State } from '../graph.ts';
import type { Entry } from './link.ts';

/** A state by its id. A link may hold any id, those that every object has among them. */
export function stateOf(graph: Graph, id: string): State | undefined {
  return Object.hasOwn(graph.states, id) ? graph.states[id] : undefined;
}

/** A question or an outcome by its id: a walk stands nowhere else. */
export function stepOf(graph: Graph, id: string): State | undefined {
  const state = stateOf(graph, id);
  return state?.kind === 'group' ? undefined : state;
}

/** An answer offered at a question, the question's own before those of the compounds around it. */
export function answerOf(graph: Graph, state: string, id: string): Answer | undefined {
  return stepOf(graph, state)?.answers.find((answer) => answer.id === id);
}

/** Today's id of a state: its own, or that of the state which lists it as an old one. */
export function currentState(graph: Graph, id: string): string {
  if (stateOf(graph, id)) return id;
  return Object.values(graph.states).find((state) => state.formerly.includes(id))?.id ?? id;
}

function currentAnswer(graph: Graph, state: string, id: string): string {
  const answers = stepOf(graph, state)?.answers ?? [];
  return (answers.find((one) => one.id === id) ?? answers.find((one) => one.formerly.includes(id)))?.id ?? id;
}

/** The entry with today's ids in the place of old ones. */
export function currentEntry(graph: Graph, entry: Entry): Entry {
  const state = currentState(graph, entry.state);
  if (entry.kind === 'jump') return { ...entry, state };
  return {
    ...entry,
    state,
    answer: currentAnswer(graph, state, entry.answer),
    ...(entry.target !== undefined && { target: currentState(graph, entry.target) }),
  };
}

/** The id in an entry that this machine does not have: the entry can never fit. */
export function unknownId(graph: Graph, entry: Entry): string | undefined {
  if (!stepOf(graph, entry.state)) return entry.state;
  if (entry.kind === 'jump') return undefined;
  if (!answerOf(graph, entry.state, entry.answer)) return entry.answer;
  return entry.target === undefined || stepOf(graph, entry.target) ? undefined : entry.target;
}
