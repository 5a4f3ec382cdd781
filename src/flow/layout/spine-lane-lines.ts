import type { Measures } from './spine-measures.ts';
import { addUpright, arrowhead, corner, inOrder, type Point, type RowLines, unique } from './spine-pieces.ts';

/** Where an edge leaves its question for the lane of its target. */
export interface Exit extends Point {
  edge: string;
  lane: Lane;
}

/** A line in the gutter that gathers all edges to one target. */
export interface Lane extends Point {
  x: number;
  /** Where it reaches its target: `row` and `y` are the height of that. */
  tip: number;
}

/** Corners become smaller where a line leaves for a lane and comes back within one row. */
function radiusAt(exit: Point, lane: Lane, { radius }: Measures): number {
  return exit.row === lane.row ? Math.min(radius, Math.abs(exit.y - lane.y) / 2) : radius;
}

/** Draws a lane from the outermost exits to its target, the edges gathered on the way. */
export function drawLane(rows: RowLines[], lane: Lane, exits: Exit[], measures: Measures): void {
  const { x, row, y, tip } = lane;
  const { head } = measures;
  const bends = rows[row]?.bends ?? [];
  const sides = ([1, -1] as const).flatMap((dy) => {
    const side = exits.filter((exit) => Math.sign(inOrder(lane, exit)) === dy).toSorted((a, b) => dy * inOrder(a, b));
    return side.length > 0 ? [{ dy, side }] : [];
  });
  const level = `H${tip - head}`;
  for (const { dy, side } of sides) {
    const radius = Math.min(...side.map((exit) => radiusAt(exit, lane, measures)));
    const joins = side.map((exit) => ({ row: exit.row, y: exit.y + dy * radiusAt(exit, lane, measures) }));
    const edges = side.map((exit) => exit.edge);
    for (const [index, from] of joins.entries()) {
      const to = joins[index + 1] ?? { row, y: y - dy * radius };
      addUpright(rows, x, dy > 0 ? from : to, dy > 0 ? to : from, edges.slice(0, index + 1));
    }
    const turn = `M${x} ${y - dy * radius}${corner(radius, 1, dy, true)}`;
    if (sides.length > 1) bends.push({ edges: unique(edges), path: `${turn}H${x + measures.radius}` });
    else bends.push({ edges: unique(edges), path: turn + level, head: arrowhead(tip, y, head) });
  }
  if (sides.length > 1) {
    const path = `M${x + measures.radius} ${y}${level}`;
    bends.push({ edges: unique(exits.map((exit) => exit.edge)), path, head: arrowhead(tip, y, head) });
  }
}

/**
 * Draws the way from a question to its lanes, for all exits at one height.
 * @param bent true if the line comes down a stem; else it begins at `x`, at the exits' height
 */
export function drawExits(rows: RowLines[], x: number, exits: Exit[], bent: boolean, measures: Measures): void {
  const outward = exits.toSorted((a, b) => b.lane.x - a.lane.x);
  const { row, y } = outward[0] ?? { row: 0, y: 0 };
  let pen = bent ? `M${x} ${y - measures.radius}${corner(measures.radius, -1, 1, true)}` : `M${x} ${y}`;
  for (const [index, { lane, edge }] of outward.entries()) {
    const radius = radiusAt({ row, y }, lane, measures);
    const start = lane.x + radius;
    const turn = corner(radius, -1, inOrder(lane, { row, y }) > 0 ? 1 : -1, false);
    const rest = outward.slice(index).map((exit) => exit.edge);
    const last = rest.length === 1;
    rows[row]?.bends.push({ edges: unique(rest), path: `${pen}H${start}${last ? turn : ''}` });
    pen = `M${start} ${y}`;
    if (!last) rows[row]?.bends.push({ edges: [edge], path: `${pen}${turn}` });
  }
}
