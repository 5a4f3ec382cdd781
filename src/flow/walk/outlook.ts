import { type Graph, type Guards, stepsOf } from '../graph.ts';
import { type EdgeMark, edgeMarks } from './edges.ts';
import { stepOf } from './ids.ts';
import { type Reach, reach } from './reach.ts';
import type { Standing } from './standing.ts';

/** What lies behind the reader, ahead, and out of reach. Questions and outcomes only. */
export interface Outlook {
  /** Where the reader has stood. */
  visited: Set<string>;
  /** What could be reached where the walk or its last jump began, and an answer since then cut off. */
  ruledOut: Set<string>;
  /** What else cannot be reached. */
  offTheWay: Set<string>;
  /** Of every arrow and chip, by `edgeKey`. */
  edges: Map<string, EdgeMark>;
  /** "At most N more questions after this." */
  atMost: number;
}

export function outlook(graph: Graph, guards: Guards, standing: Standing): Outlook {
  const now = reach(graph, guards, standing);
  const { origin } = standing;
  const began =
    origin.state === standing.state && origin.context === standing.context ? now : reach(graph, guards, origin);
  const visited = new Set([standing.state]);
  for (const one of standing.taken) {
    if (one.kind === 'answer') visited.add(one.from);
    visited.add(one.to);
  }
  const closed = stepsOf(graph).flatMap(({ id }) => (visited.has(id) || now.states.has(id) ? [] : id));
  return {
    visited,
    ruledOut: new Set(closed.filter((id) => began.states.has(id))),
    offTheWay: new Set(closed.filter((id) => !began.states.has(id))),
    edges: edgeMarks(graph, standing, began, now),
    atMost: questionsLeft(graph, now),
  };
}

/**
 * The longest way from the first configuration, in questions after it; where a loop can be reached there is none, and
 * it is the number of other questions that can. Kahn's topological sort: what a loop holds, it never comes to.
 */
function questionsLeft(graph: Graph, { steps, next, states }: Reach): number {
  const asks = (state: string) => stepOf(graph, state)?.kind === 'question';
  const into = steps.map(() => 0);
  for (const ways of next) for (const to of ways) into[to] = (into[to] ?? 0) + 1;
  const longest = steps.map(() => 0);
  const sorted = into.flatMap((ways, number) => (ways === 0 ? number : []));
  for (const number of sorted) {
    for (const to of next[number] ?? []) {
      const length = (longest[number] ?? 0) + (asks(steps[to] ?? '') ? 1 : 0);
      longest[to] = Math.max(length, longest[to] ?? 0);
      into[to] = (into[to] ?? 0) - 1;
      if (into[to] === 0) sorted.push(to);
    }
  }
  if (sorted.length === steps.length) return longest.reduce((most, length) => Math.max(most, length));
  return [...states].filter((state) => asks(state) && state !== steps[0]).length;
}
