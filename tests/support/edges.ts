import type { AnyStateMachine } from 'xstate';
import { adjacencyMapToArray } from 'xstate/graph';
import { type PathAnswer, pathAnswer } from './paths.ts';
import { traversalOf } from './traversal.ts';

export interface Edge {
  to: string;
  /** True if it leads to an outcome. */
  last: boolean;
  answer: PathAnswer;
}

/** Every edge the machine can take from its first question, by the vertex it leaves. */
export function edgesOf(machine: AnyStateMachine): { edges: Map<string, Edge[]>; initial: string } {
  const { vertex, adjacency } = traversalOf(machine);
  const edges = Map.groupBy(
    adjacencyMapToArray(adjacency).filter((one) => one.nextState !== one.state),
    (one) => vertex(one.state),
  );
  return {
    initial: Object.keys(adjacency)[0] ?? '',
    edges: new Map(
      [...edges].map(([from, leaving]) => [
        from,
        leaving.map(({ state, event, nextState }) => ({
          to: vertex(nextState),
          last: nextState.status === 'done',
          answer: pathAnswer(state, event.type, nextState),
        })),
      ]),
    ),
  };
}
