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
  const began = reach(graph, guards, standing.origin);
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
function questionsLeft(graph: Graph, { configurations, states }: Reach): number {
  const asks = (state: string) => stepOf(graph, state)?.kind === 'question';
  const ways = new Map(configurations.map((one) => [one, 0]));
  for (const { next } of configurations) for (const one of next) ways.set(one, (ways.get(one) ?? 0) + 1);
  const ready = configurations.filter((one) => ways.get(one) === 0);
  const longest = new Map(ready.map((one) => [one, 0]));
  let most = 0;
  for (const one of ready) {
    for (const following of one.next) {
      const length = Math.max((longest.get(one) ?? 0) + (asks(following.state) ? 1 : 0), longest.get(following) ?? 0);
      longest.set(following, length);
      most = Math.max(most, length);
      const left = (ways.get(following) ?? 0) - 1;
      ways.set(following, left);
      if (left === 0) ready.push(following);
    }
  }
  if (ready.length === configurations.length) return most;
  return [...states].filter((state) => asks(state) && state !== configurations[0]?.state).length;
}
