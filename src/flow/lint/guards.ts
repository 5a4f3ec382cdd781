import type { AnyStateMachine } from 'xstate';
import { otherwise } from '../flow.ts';
import { type Answer, type Graph, unnamedGuard } from '../graph.ts';
import type { Fault } from './actions.ts';
import { nearest } from './near.ts';

/** What is wrong with the guard of one target: it must be a named, pure function of the context. */
export function guardFault(machine: AnyStateMachine, guard: unknown): Fault | undefined {
  if (guard === undefined) return undefined;
  const { type, params } = typeof guard === 'string' ? { type: guard, params: undefined } : (guard as Written);
  if (typeof guard === 'function' || typeof type !== 'string') {
    return {
      says: 'has a guard without a name',
      fix: 'Write it in `setup({ guards })` and name it, a combined one too: the reader needs words for it.',
    };
  }
  if (params) {
    return {
      says: `has the guard "${type}" with params`,
      fix: 'Give each condition a guard of its own: its words go by its name.',
    };
  }
  const of = { name: `The guard "${type}"`, part: `guards.${type}` };
  if (type === otherwise) {
    return { of, says: 'has the name of the target without guard', fix: 'Give it another name.' };
  }
  const written = machine.implementations.guards[type];
  if (typeof written !== 'function') {
    const meant = nearest(type, Object.keys(machine.implementations.guards));
    return {
      of: { name: of.name },
      says: 'is not a function in `setup({ guards })`',
      fix: `${meant ? `Write "${meant}", or write it` : 'Write it'} there, as a function of the context.`,
    };
  }
  if (!readsEvent(machine, written as GuardFunction)) return undefined;
  return { of, says: 'reads the event', fix: 'Let it read the context alone: answers set there what they say.' };
}

/**
 * The graph with guards that are not in setup as if they had no name: they are reported for that, and not again as
 * conditions without words.
 */
export function withoutUnknownGuards({ implementations }: AnyStateMachine, graph: Graph): Graph {
  const known = (name: string) => typeof implementations.guards[name] === 'function';
  const answersOf = (answers: Answer[]) =>
    answers.map((answer) => ({
      ...answer,
      targets: answer.targets.map((one) => (one.guard && !known(one.guard) ? { ...one, guard: unnamedGuard } : one)),
    }));
  const states = Object.values(graph.states).map((state) => [
    state.id,
    { ...state, answers: answersOf(state.answers) },
  ]);
  return { ...graph, states: Object.fromEntries(states) };
}

interface Written {
  type?: unknown;
  params?: unknown;
}
type GuardFunction = (args: { context: unknown; event: unknown }, params: unknown) => unknown;

function readsEvent({ config }: AnyStateMachine, guard: GuardFunction): boolean {
  let read = false;
  const { context = {} } = config as { context?: unknown };
  const args = {
    context,
    get event() {
      read = true;
      return { type: '' };
    },
  };
  try {
    guard(args, undefined);
  } catch {
    // A guard that fails on what is not known yet counts as undecided.
  }
  return read;
}
