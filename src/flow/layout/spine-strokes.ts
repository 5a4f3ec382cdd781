import type { RowLines } from './spine-pieces.ts';

/** All that is drawn in one row for the same edges. */
export interface Stroke {
  /** The edges, each `from>to`, separated by spaces. */
  edges: string;
  /** SVG path data to be stroked, and arrowheads to be filled; empty if there are none. */
  path: string;
  heads: string;
  /** Vertical lines from a height to the row's end. */
  open: { x: number; top: number }[];
}

/** Gathers a row's pieces by their edges, stems last: the way taken lies over what leaves it. */
export function strokesOf({ uprights, bends }: RowLines): Stroke[] {
  const strokes = new Map<string, Stroke>();
  const strokeOf = (of: string[]) => {
    const edges = of.join(' ');
    const stroke = strokes.get(edges) ?? { edges, path: '', heads: '', open: [] };
    strokes.set(edges, stroke);
    return stroke;
  };
  for (const { edges, path, head } of bends) {
    strokeOf(edges).path += path;
    strokeOf(edges).heads += head ?? '';
  }
  for (const { edges, x, top, bottom } of uprights) {
    if (bottom === undefined) strokeOf(edges).open.push({ x, top });
    else strokeOf(edges).path += `M${x} ${top}V${bottom}`;
  }
  return [...strokes.values()];
}
