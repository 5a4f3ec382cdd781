import type { AnyStateMachine } from 'xstate';
import { coveringPaths } from './covering-paths.ts';
import { edgesOf } from './edges.ts';
import { type Path, simplePaths } from './paths.ts';

/** More steps than the search for the simple paths of a machine may take: each path is then walked on every surface. */
const tooLong = 20_000;

/** If a search for every simple path ends soon. Loops and answers of groups multiply the paths past all counting. */
function countable(machine: AnyStateMachine): boolean {
  const { edges, initial } = edgesOf(machine);
  let steps = 0;
  const passed = new Set<string>();
  const search = (at: string): boolean => {
    passed.add(at);
    const ends = (edges.get(at) ?? []).every(({ to }) => ++steps < tooLong && (passed.has(to) || search(to)));
    passed.delete(at);
    return ends;
  };
  return search(initial);
}

/**
 * The paths by which a machine is walked in tests: every simple path or, of a machine that has too many, a set that
 * takes every transition.
 */
export function walkedPaths(machine: AnyStateMachine): Path[] {
  return countable(machine) ? simplePaths(machine) : coveringPaths(machine);
}
