import { type Gutter, gutterOf } from './spine-gutter.ts';
import { drawExits, drawLane, type Exit } from './spine-lane-lines.ts';
import type { Measures } from './spine-measures.ts';
import type { RowLines } from './spine-pieces.ts';
import type { Leaving, NodeAt } from './spine-points.ts';
import { drawStem, type Stop } from './spine-stem-lines.ts';

export interface Lines {
  /** How many lanes the gutter has. */
  lanes: number;
  /** The gutter's width in CSS pixels: nodes of the main line begin where it ends. */
  gutter: number;
  /** The lines of each row. */
  rows: RowLines[];
}

/** Draws every edge once: along the stem of its question, or by the lane of its target in the gutter. */
export function drawLines(count: number, nodes: Map<string, NodeAt>, leaving: Leaving[], measures: Measures): Lines {
  const { stem, indent, reach, alone, branch, top, start, lane: beside, entry = beside } = measures;
  const rows: RowLines[] = Array.from({ length: count }, () => ({ uprights: [], bends: [] }));
  const gutter: Gutter = gutterOf(nodes, leaving, measures);
  const stemX = (node: NodeAt) => gutter.width + stem + indent * node.depth;
  const isBent = (node: NodeAt) => start === undefined || (measures.indentedByStem === true && node.depth > 0);
  const tipOf = (node: NodeAt) => stemX(node) - reach[node.kind];
  const stops: (Stop & { from: string })[] = [];
  const exits: (Exit & { from: string })[] = [];

  for (const [id, node] of nodes) {
    const { row, y, depth } = node;
    const from = node.stem;
    const laneX = gutter.lanes.get(id);
    if (from && depth === 0) {
      stops.push({ from, edge: `${from}>${id}`, row, y: y + top, turn: 'down' });
    } else if (from) {
      const height = laneX === undefined ? alone : branch;
      stops.push({ from, edge: `${from}>${id}`, row, y: y + height, turn: 'right', tip: tipOf(node) });
    }
    if (laneX === undefined) continue;
    const isLeft = !(measures.indentedByStem && depth > 0) && leaving.some((one) => one.from === id && one.row === row);
    const height = isLeft ? entry : from && depth > 0 ? beside : alone;
    const lane = { x: laneX, tip: tipOf(node), row, y: y + height };
    const into = leaving.filter((one) => one.to === id).map((one) => ({ ...one, edge: `${one.from}>${id}`, lane }));
    drawLane(rows, lane, into, measures);
    exits.push(...into);
  }

  for (const [from, its] of Map.groupBy(exits, (exit) => exit.from)) {
    const node = nodes.get(from);
    if (!node) continue;
    const bent = isBent(node);
    for (const level of Map.groupBy(its, (exit) => exit.row).values()) {
      drawExits(rows, stemX(node), level, bent, measures);
    }
    if (bent)
      stops.push(...its.map(({ row, y, edge }): (typeof stops)[number] => ({ from, edge, row, y, turn: 'left' })));
  }
  for (const [from, its] of Map.groupBy(stops, (stop) => stop.from)) {
    const node = nodes.get(from);
    if (!node) continue;
    const begin = start === undefined ? { row: node.row + 1, y: 0 } : { row: node.row, y: node.y + start };
    drawStem(rows, stemX(node), begin, its, measures);
  }
  return { lanes: gutter.count, gutter: gutter.width, rows };
}
