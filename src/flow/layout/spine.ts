import type { Flow } from '../flow.ts';
import { drawLines, type Lines } from './spine-lines.ts';
import type { Measures } from './spine-measures.ts';
import type { RowLines } from './spine-pieces.ts';
import { placesOf } from './spine-places.ts';
import type { Leaving, NodeAt } from './spine-points.ts';
import { type SpineRow, spineRows } from './spine-rows.ts';

/**
 * Boxes are at least 48 high, an answer's row 26: what is drawn from the top meets its middle where text is short.
 * Lines run through the middle of pixels.
 */
const measures: Measures = {
  pitch: 10,
  widest: 104,
  outside: 4.5,
  inside: 13.5,
  stem: 10.5,
  indent: 26,
  reach: { question: 10.5, outcome: 10.5 },
  top: 0,
  alone: 24.5,
  lane: 20.5,
  branch: 28.5,
  radius: 6,
  head: 7,
  branchHead: 7,
};
const chipMiddle = 13.5;

export type PlacedRow = SpineRow & {
  /** Space above what the row shows, in CSS pixels; lines run through it. */
  gap: 0 | 8 | 14;
  /** Where what the row shows begins, in CSS pixels from the chart's left edge. */
  left: number;
  lines: RowLines;
};

export interface Spine extends Omit<Lines, 'rows'> {
  rows: PlacedRow[];
}

function gapOf(row: SpineRow, before: SpineRow | undefined): PlacedRow['gap'] {
  if (!before) return 0;
  if (row.kind === 'chip') return before.kind === 'chip' ? 0 : 8;
  return row.kind === 'node' && row.depth > 0 ? 8 : 14;
}

/** Lays a Flow out in one column: every state in article order, every answer in words, every edge as a line. */
export function spineOf(flow: Flow): Spine {
  const places = placesOf(flow);
  const rows = spineRows(flow, places);
  const gaps = rows.map((row, index) => gapOf(row, rows[index - 1]));
  const nodes = new Map<string, NodeAt>();
  const leaving: Leaving[] = [];
  for (const [row, one] of rows.entries()) {
    const y = gaps[row] ?? 0;
    if (one.kind === 'node') {
      const { id, kind } = one.state;
      const stem = places.get(id)?.stem;
      nodes.set(id, { kind: kind === 'outcome' ? kind : 'question', row, y, depth: one.depth, stem });
    } else if (one.kind === 'chip' && !one.next) {
      leaving.push({ from: one.chip.from, to: one.chip.to, row, y: y + chipMiddle });
    }
  }
  const lines = drawLines(rows.length, nodes, leaving, measures);
  /** Text beside a stem keeps clear of it. */
  const beside = measures.stem + 7.5;
  return {
    ...lines,
    rows: rows.map((row, index) => {
      const depth = row.kind === 'group' ? 0 : row.depth;
      return {
        ...row,
        gap: gaps[index] ?? 0,
        left: lines.gutter + measures.indent * depth + (row.kind === 'node' ? 0 : beside),
        lines: lines.rows[index] ?? { uprights: [], bends: [] },
      };
    }),
  };
}
