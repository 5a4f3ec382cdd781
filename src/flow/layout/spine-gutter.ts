import { assignLanes } from './spine-lanes.ts';
import type { Measures } from './spine-measures.ts';
import type { Leaving, NodeAt } from './spine-points.ts';

export interface Gutter {
  /** How many lanes stand side by side. */
  count: number;
  width: number;
  /** The x of the lane of each state that edges reach by one. */
  lanes: Map<string, number>;
}

/** Gives each target its lane in a gutter that is as wide as its lanes need. */
export function gutterOf(nodes: Map<string, NodeAt>, leaving: Leaving[], measures: Measures): Gutter {
  const { pitch, widest, outside, inside, free } = measures;
  const ways = [...Map.groupBy(leaving, (one) => one.to)];
  const taken = assignLanes(
    ways.map(([target, from]) => {
      const rows = [...from.map((one) => one.row), nodes.get(target)?.row ?? 0];
      return { first: Math.min(...rows), last: Math.max(...rows) };
    }),
  );
  const count = Math.max(0, ...taken.map((lane) => lane + 1));
  if (count === 0) return { count, width: 0, lanes: new Map() };
  const step = Math.min(pitch, widest / Math.max(1, count - 1));
  const room = outside + step * (count - 1) + inside;
  const width = free ? room : Math.ceil(room);
  const x = (lane: number) => {
    const at = width - inside - step * lane;
    return free ? at : Math.floor(at) + 0.5;
  };
  return { count, width, lanes: new Map(ways.map(([target], index) => [target, x(taken[index] ?? 0)])) };
}
