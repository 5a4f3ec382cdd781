/** A height in a chart whose rows grow with their text: CSS pixels from the top of a row. */
export interface Point {
  row: number;
  y: number;
}

/** A vertical piece; without `bottom` it runs to the row's end, however tall the row. */
export interface Upright {
  /** The edges it belongs to, each `from>to`. */
  edges: string[];
  x: number;
  top: number;
  bottom?: number;
}

/** A horizontal piece with its corners, near the row's top, and the arrowhead it ends in. */
export interface Bend {
  edges: string[];
  /** SVG path data, to be stroked. */
  path: string;
  /** SVG path data, to be filled. */
  head?: string;
}

/** The lines in one row. Each piece stands for itself: where edges join or part, a new one begins. */
export interface RowLines {
  uprights: Upright[];
  bends: Bend[];
}

/** Negative if the first point stands above the second. */
export const inOrder = (a: Point, b: Point) => a.row - b.row || a.y - b.y;

export const unique = (edges: string[]) => [...new Set(edges)];

/** Adds a vertical line that runs from one point to a later one, row by row. */
export function addUpright(rows: RowLines[], x: number, from: Point, to: Point, edges: string[]): void {
  for (let row = from.row; row <= to.row; row++) {
    const top = row === from.row ? from.y : 0;
    const bottom = row === to.row ? to.y : undefined;
    if (bottom === undefined || bottom > top) rows[row]?.uprights.push({ edges: unique(edges), x, top, bottom });
  }
}

/** The arrowhead of a line that ends at a point, coming from the left or (`down`) from above. */
export function arrowhead(x: number, y: number, size: number, down = false): string {
  const half = size / 2;
  return down ? `M${x} ${y}l${-half} ${-size}h${size}z` : `M${x} ${y}l${-size} ${-half}v${size}z`;
}

/**
 * A quarter circle as a relative path command.
 * @param upright true if the line comes along the vertical
 */
export function corner(radius: number, dx: 1 | -1, dy: 1 | -1, upright: boolean): string {
  const sweep = (dx === dy) === upright ? 0 : 1;
  return `a${radius} ${radius} 0 0 ${sweep} ${dx * radius} ${dy * radius}`;
}
