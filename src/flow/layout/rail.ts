import type { Flow, FlowState } from '../flow.ts';
import { drawLines, type Lines } from './spine-lines.ts';
import type { Measures } from './spine-measures.ts';
import type { RowLines } from './spine-pieces.ts';
import { placesOf } from './spine-places.ts';
import type { Leaving, NodeAt } from './spine-points.ts';

/** Rows are at least 26 high, a question's circle has a radius of 5. Lines run through the middle of pixels. */
const measures: Measures = {
  pitch: 8,
  widest: 78,
  outside: 1.5,
  inside: 12.5,
  stem: 8.5,
  indent: 24,
  reach: { question: 6.5, outcome: 12.5 },
  top: 7,
  alone: 13.5,
  lane: 9.5,
  branch: 13.5,
  start: 18,
  radius: 5,
  head: 5,
  branchHead: 0,
};
/** Lines arrive at a question's head and leave at its foot. */
const foot = 17.5;

export type RailRow = {
  /** Where what the row shows begins, in CSS pixels from the rail's left edge. */
  left: number;
  lines: RowLines;
} & (
  | { kind: 'node'; state: FlowState; depth: number }
  | { kind: 'group'; state: FlowState }
  /** A heading of the page that is no state's. */
  | { kind: 'heading'; id: string; title: string; depth: number }
);

export interface Rail extends Omit<Lines, 'rows'> {
  rows: RailRow[];
}

/** Lays a Flow out as one line a state, in article order, with the page's other headings and without answers. */
export function railOf(flow: Flow): Rail {
  const places = placesOf(flow);
  const nodes = new Map<string, NodeAt>();
  const leaving: Leaving[] = [];
  for (const [row, { id }] of flow.headings.entries()) {
    const state = flow.states[id];
    const place = places.get(id);
    if (!state || !place) continue;
    nodes.set(id, { ...place, kind: state.kind === 'outcome' ? state.kind : 'question', row, y: 0 });
    const targets = state.answers
      .filter((one) => !one.group)
      .flatMap((one) => one.targets.map((target) => target.state));
    for (const to of new Set(targets)) {
      if (places.get(to)?.stem !== id) leaving.push({ from: id, to, row, y: foot });
    }
  }
  const lines = drawLines(flow.headings.length, nodes, leaving, measures);
  return {
    ...lines,
    rows: flow.headings.map((heading, row) => {
      const state = flow.states[heading.id];
      const place = places.get(heading.id);
      const pieces = lines.rows[row] ?? { uprights: [], bends: [] };
      const left = lines.gutter + 16;
      if (!state)
        return { kind: 'heading', id: heading.id, title: heading.title, depth: heading.depth, left, lines: pieces };
      if (!place) return { kind: 'group', state, left, lines: pieces };
      const { depth } = place;
      const indent = measures.indent * depth - (state.kind === 'outcome' ? 20 : 0);
      return { kind: 'node', state, depth, left: left + indent, lines: pieces };
    }),
  };
}
