import type { Measures } from './spine-measures.ts';
import { addUpright, arrowhead, corner, inOrder, type Point, type RowLines } from './spine-pieces.ts';

/** Where an edge leaves its question's stem: to a lane at its left, a node at its right, or the next question below. */
export interface Stop extends Point {
  edge: string;
  turn: 'left' | 'right' | 'down';
  /** Where a line to the right ends. */
  tip?: number;
}

/** Draws a question's stem, from below the question to the last edge that leaves it. */
export function drawStem(rows: RowLines[], x: number, start: Point, stops: Stop[], measures: Measures): void {
  const { radius, head, branchHead } = measures;
  let from = start;
  for (const [index, stop] of stops.toSorted(inOrder).entries()) {
    const rest = stops.toSorted(inOrder).slice(index);
    const { row, y, edge, tip = x } = stop;
    const to = { row, y: y - (stop.turn === 'down' ? head : radius) };
    addUpright(
      rows,
      x,
      from,
      to,
      rest.map((one) => one.edge),
    );
    from = to;
    if (stop.turn === 'right') {
      const path = `M${x} ${to.y}${corner(radius, 1, 1, true)}H${tip - branchHead}`;
      rows[row]?.bends.push({ edges: [edge], path, head: branchHead > 0 ? arrowhead(tip, y, branchHead) : undefined });
    } else if (stop.turn === 'down') {
      rows[row]?.bends.push({ edges: [edge], path: '', head: arrowhead(x, y, head, true) });
    }
  }
}
