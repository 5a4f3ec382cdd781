import { type Flow, type FlowState, statesInArticleOrder } from '../../flow/flow.ts';
import { drawLines } from '../../flow/layout/spine-lines.ts';
import type { Measures } from '../../flow/layout/spine-measures.ts';
import type { RowLines } from '../../flow/layout/spine-pieces.ts';
import { placesOf } from '../../flow/layout/spine-places.ts';
import type { Leaving, NodeAt } from '../../flow/layout/spine-points.ts';

/** The middle of a row's first line, in points from the row's top. */
const middle = 10.25;
/** From the middle of a question's ring to where lines touch it. */
const ring = 5.4;

/** Lines end so far before their tips: under arrowheads that are a little longer, and below the top of the row. */
const head = 4.5;

/** In points. The lanes stand 3 to 28.5 from the left if there are four, the main line then at 43. */
const measures: Measures = {
  pitch: 8.5,
  widest: 85,
  outside: 3,
  inside: 9.1,
  stem: ring,
  indent: 22,
  reach: { question: ring, outcome: 7.5 },
  top: middle - ring,
  alone: middle,
  lane: middle,
  branch: middle,
  entry: middle - 3,
  start: middle + ring,
  indentedByStem: true,
  radius: 4,
  head,
  branchHead: head,
  free: true,
};
/** Where lines leave a question: at its ring's left, or below the ring of an indented one. */
const exit = { trunk: middle + 3, indented: middle + 10.5 };

/** How wide a vertical cuts what it crosses: less where lanes stand close. */
const cut = { most: 4, ofPitch: 0.55 };

/** Lines that stand closer than that can be followed by nobody; each row names where its answers come from anyway. */
const mostLanes = Math.floor(measures.widest / 3.4) + 1;

export interface ChartLayout {
  rows: ChartRow[];
  /** The width of the gap that a vertical leaves in what it crosses, in points. */
  cut: number;
}

export interface ChartRow {
  state: FlowState;
  kind: 'question' | 'outcome' | 'group';
  /** As in `Place`. */
  depth: number;
  /** The question it stands under, or next on the main line. */
  stem?: string;
  /** The middle of its ring or icon, from the chart's left edge, in points. */
  x: number;
  /** A line leaves it below its ring. */
  leavesBelow: boolean;
  lines: RowLines;
}

/** Lays a Flow out for paper: a row a state and a row a compound's title, in article order, every edge as a line. */
export function layOutChart(flow: Flow): ChartLayout {
  const places = placesOf(flow);
  const order = statesInArticleOrder(flow);
  const nodes = new Map<string, NodeAt>();
  const leaving: Leaving[] = [];
  for (const [row, { id, kind, answers }] of order.entries()) {
    const place = places.get(id);
    if (!place) continue;
    nodes.set(id, { ...place, kind: kind === 'outcome' ? kind : 'question', row, y: 0 });
    const targets = answers.filter((one) => !one.group).flatMap((one) => one.targets.map((target) => target.state));
    for (const to of new Set(targets)) {
      if (places.get(to)?.stem === id) continue;
      leaving.push({ from: id, to, row, y: place.depth > 0 ? exit.indented : exit.trunk });
    }
  }
  const all = drawLines(order.length, nodes, leaving, measures);
  const isDense = all.lanes > mostLanes;
  const drawn = isDense ? drawLines(order.length, nodes, [], measures) : all;
  const left = new Set(isDense ? [] : leaving.map((one) => one.from));
  const pitch = Math.min(measures.pitch, measures.widest / Math.max(1, drawn.lanes - 1));
  const rows = order.map((state, row): ChartRow => {
    const { depth, stem } = places.get(state.id) ?? { depth: 0 };
    return {
      state,
      kind: state.kind,
      depth,
      stem,
      x: drawn.gutter + measures.stem + measures.indent * depth,
      leavesBelow: depth > 0 && left.has(state.id),
      lines: drawn.rows[row] ?? { uprights: [], bends: [] },
    };
  });
  return { rows, cut: Math.min(cut.most, cut.ofPitch * pitch) };
}
