import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { type Answer, entered, type Graph, isAnswer, nodesOf } from '../graph.ts';
import { neverTaken } from './never-taken.ts';

/**
 * The graph with every way on that the rules forbid, as answers without an id. A construct is reported for itself;
 * what it leads to is then not reported again as a state that nothing leads to.
 */
export function withForbiddenWays(machine: AnyStateMachine, graph: Graph): Graph {
  const states = { ...graph.states };
  const seen = new Set<string>();
  for (const node of nodesOf(machine)) {
    const state = states[node.key];
    const again = seen.has(node.key);
    seen.add(node.key);
    if (!state || state.kind === 'group') continue;
    const forbidden = around(node).flatMap((one) =>
      transitionsOf(one).filter(({ event }) => again || !isAnswer(event) || node.type === 'final' || !one.parent),
    );
    const ways = [
      ...forbidden.map(({ target }) => target),
      ...state.answers.flatMap((answer) => neverTaken(answer).map((target) => target.state)),
      ...regionsBeside(node),
    ];
    states[node.key] = { ...state, answers: [...state.answers, ...ways.map(wayTo)] };
  }
  return { ...graph, states };
}

function wayTo(state: string | undefined): Answer {
  return { id: '', formerly: [], targets: state === undefined ? [] : [{ state }] };
}

/** A node with those around it, the machine's root last. */
function around(node: AnyStateNode): AnyStateNode[] {
  return node.parent ? [node, ...around(node.parent)] : [node];
}

function transitionsOf(node: AnyStateNode): { event: string; target: string | undefined }[] {
  const transitions = [...node.transitions, ['xstate.always', node.always ?? []] as const];
  return transitions.flatMap(([event, all]) =>
    all.map(({ target }) => ({ event, target: target?.[0] && entered(target[0]).key })),
  );
}

/** Where else a reader would stand on entering a state whose siblings, or the siblings of a state around it, run in parallel. */
function regionsBeside(node: AnyStateNode): string[] {
  return around(node).flatMap(({ parent }) =>
    parent?.type === 'parallel' ? Object.values<AnyStateNode>(parent.states).map((region) => entered(region).key) : [],
  );
}
