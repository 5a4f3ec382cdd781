/** Which states the answers of each lead to. */
export type Edges = ReadonlyMap<string, ReadonlySet<string>>;

/** Everything at the end of some path of edges from `start`, itself included. */
export function reachable(edges: Edges, start: string): Set<string> {
  const seen = new Set([start]);
  for (const id of seen) for (const to of edges.get(id) ?? []) seen.add(to);
  return seen;
}

/**
 * The few of `ids` from which all the others can be reached by edges among themselves: of each part that hangs
 * together the first, of a cycle that nothing enters the one that stands first.
 */
export function sourcesOf(ids: string[], edges: Edges): string[] {
  const among = new Map(ids.map((id) => [id, new Set([...(edges.get(id) ?? [])].filter((to) => ids.includes(to)))]));
  const within = new Map(ids.map((id) => [id, reachable(among, id)]));
  const leads = (from: string, to: string) => within.get(from)?.has(to) ?? false;
  return ids.filter((id, at) =>
    ids.every((other, index) => other === id || !leads(other, id) || (leads(id, other) && index > at)),
  );
}
