import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { type AdjacencyMap, getAdjacencyMap } from 'xstate/graph';

type Context = Record<string, unknown>;
type Guard = (args: { context: Context }, params: unknown) => boolean;

/** The question or outcome a machine stands in; state keys are unique in a machine. */
export function currentState(snapshot: AnyMachineSnapshot): string {
  let { value } = snapshot;
  while (typeof value !== 'string') value = Object.values(value)[0] ?? '';
  return value;
}

/** The same machine, telling of every context key its guards read. */
function watched(machine: AnyStateMachine, tell: (key: string) => void): AnyStateMachine {
  const guards = Object.entries(machine.implementations.guards as Record<string, Guard>).map(([name, guard]) => {
    const watching: Guard = (args, params) => {
      const context = new Proxy(args.context, {
        get: (target, key) => {
          tell(String(key));
          return target[String(key)];
        },
      });
      return guard({ ...args, context }, params);
    };
    return [name, watching];
  });
  return machine.provide({ guards: Object.fromEntries(guards) });
}

/**
 * How a machine is traversed: two snapshots are one vertex if they stand in the same state and agree in every context
 * key that a guard reads. Other keys would only multiply the vertices. Guards are pure, so a key that is read at all is
 * read once every known key has been told apart.
 */
export function traversalOf(machine: AnyStateMachine): {
  /** The vertex a snapshot is, as a text. */
  vertex: (snapshot: AnyMachineSnapshot) => string;
  /** What can be reached from the machine's first question, which stands first. */
  adjacency: AdjacencyMap<AnyMachineSnapshot, { type: string }>;
} {
  const keys = new Set<string>();
  const spy = watched(machine, (key) => keys.add(key));
  const vertex = (snapshot: AnyMachineSnapshot) =>
    JSON.stringify([snapshot.value, [...keys].map((key) => snapshot.context[key])]);
  let known: number;
  let adjacency: AdjacencyMap<AnyMachineSnapshot, { type: string }>;
  do {
    known = keys.size;
    adjacency = getAdjacencyMap(spy, { serializeState: vertex });
  } while (keys.size > known);
  return { vertex, adjacency };
}
