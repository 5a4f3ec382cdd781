import type { AnyStateMachine } from 'xstate';
import { type Edge, edgesOf } from './edges.ts';
import type { Path, PathAnswer } from './paths.ts';

/**
 * A small set of paths that takes every transition the machine can take from its first question: each goes on to the
 * nearest transition not yet taken while there is one, then to the nearest outcome.
 * @param longest answers after which a path takes up nothing new
 */
export function coveringPaths(machine: AnyStateMachine, longest = 30): Path[] {
  const { edges, initial } = edgesOf(machine);
  const name = ({ state, answer, target }: PathAnswer) => `${state} ${answer} ${target}`;
  const open = new Set([...edges.values()].flat().map((edge) => name(edge.answer)));

  /** The shortest way from a vertex whose last edge is wanted; empty if there is none. */
  function nearest(from: string, wanted: (edge: Edge) => boolean): Edge[] {
    const seen = new Set([from]);
    let ways: { at: string; way: Edge[] }[] = [{ at: from, way: [] }];
    while (ways.length > 0) {
      const further: typeof ways = [];
      for (const { at, way } of ways) {
        for (const edge of edges.get(at) ?? []) {
          if (wanted(edge)) return [...way, edge];
          if (seen.has(edge.to)) continue;
          seen.add(edge.to);
          further.push({ at: edge.to, way: [...way, edge] });
        }
      }
      ways = further;
    }
    return [];
  }

  const paths: Path[] = [];
  while (open.size > 0) {
    const path: Edge[] = [];
    const end = () => path.at(-1)?.to ?? initial;
    const take = (way: Edge[]) => {
      for (const edge of way) open.delete(name(edge.answer));
      path.push(...way);
      return way.length > 0;
    };
    while (path.length < longest && take(nearest(end(), (edge) => open.has(name(edge.answer)))));
    if (!path.at(-1)?.last && !take(nearest(end(), (edge) => edge.last))) {
      throw new Error(`No outcome can be reached from ${path.at(-1)?.answer.target}.`);
    }
    paths.push({ answers: path.map((edge) => edge.answer), outcome: path.at(-1)?.answer.target ?? '' });
  }
  return paths;
}
