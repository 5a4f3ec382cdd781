import type { RowLines } from '../../src/flow/layout/spine-pieces.ts';

type Spot = { x: number; y: number };

/** A piece of the line of some edges, as the two points it joins. */
export interface Piece {
  row: number;
  edges: string[];
  ends: [string, string];
  spots: Spot[];
  isHead: boolean;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** The name of a point of the chart. The end of a row is the start of the next, however tall the row. */
export function pointName(row: number, x: number, y: number | undefined): string {
  return y === undefined ? pointName(row + 1, x, 0) : `row ${row}: ${rounded(x)}, ${rounded(y)}`;
}

/** The points that a path of `M`, `H`, `V` and `a` passes, in turn. */
function spotsOf(path: string): Spot[] {
  const spots: Spot[] = [];
  for (const [, command, numbers = ''] of path.matchAll(/([MHVa])([^MHVa]*)/g)) {
    const given = numbers.trim().split(/\s+/).map(Number);
    const { x, y } = spots.at(-1) ?? { x: 0, y: 0 };
    if (command === 'M') spots.push({ x: given[0] ?? 0, y: given[1] ?? 0 });
    else if (command === 'H') spots.push({ x: given[0] ?? 0, y });
    else if (command === 'V') spots.push({ x, y: given[0] ?? 0 });
    else spots.push({ x: x + (given[5] ?? 0), y: y + (given[6] ?? 0) });
  }
  return spots;
}

/** The middle of an arrowhead's base, and its tip. */
function headSpots(head: string): Spot[] {
  const [x = 0, y = 0, dx = 0, dy = 0] = (head.match(/-?[\d.]+/g) ?? []).map(Number);
  return head.includes('h')
    ? [
        { x, y: y + dy },
        { x, y },
      ]
    : [
        { x: x + dx, y },
        { x, y },
      ];
}

/** Every piece of every row, arrowheads as pieces of their own. */
export function piecesOf(rows: RowLines[]): Piece[] {
  return rows.flatMap(({ uprights, bends }, row) => {
    const piece = (edges: string[], spots: Spot[], isHead: boolean): Piece[] => {
      const [first, last] = [spots[0], spots.at(-1)];
      if (!first || !last) return [];
      const ends: Piece['ends'] = [pointName(row, first.x, first.y), pointName(row, last.x, last.y)];
      return [{ row, edges, ends, spots, isHead }];
    };
    return [
      ...uprights.map(({ edges, x, top, bottom }): Piece => {
        const ends: Piece['ends'] = [pointName(row, x, top), pointName(row, x, bottom)];
        return {
          row,
          edges,
          ends,
          spots: [
            { x, y: top },
            { x, y: bottom ?? Number.POSITIVE_INFINITY },
          ],
          isHead: false,
        };
      }),
      ...bends.flatMap(({ edges, path, head }) => [
        ...piece(edges, spotsOf(path), false),
        ...piece(edges, head ? headSpots(head) : [], true),
      ]),
    ];
  });
}

/** Into how many parts pieces fall that have no point in common. */
export function partsOf(pieces: Piece[]): number {
  const joined = new Map<string, string>();
  const root = (point: string): string => {
    const next = joined.get(point) ?? point;
    return next === point ? point : root(next);
  };
  for (const { ends } of pieces) joined.set(root(ends[0]), root(ends[1]));
  return new Set(pieces.map(({ ends }) => root(ends[0]))).size;
}
