import type { Box, MapFrame, Point } from './map-shape.ts';
import { mapSizes as sizes } from './map-sizes.ts';

/** A map whose parts have their places but can still be moved apart. */
export interface Drawing {
  width: number;
  height: number;
  /** Boxes and chips, by band. */
  bands: Box[][];
  /** Every line, from box to box. */
  ways: Point[][];
}

/** Makes room: whatever is at `y` or below moves down, and lines across it grow. */
export function spread(drawing: Drawing, y: number, by: number): void {
  if (by <= 0) return;
  for (const point of [...drawing.bands.flat(), ...drawing.ways.flat()]) if (point.y >= y) point.y += by;
  drawing.height += by;
}

/** The y of everything level: a line's stretches from left to right. */
function levelsOf(ways: Point[][]): number[] {
  return ways.flatMap((way) => way.filter((point, index) => point.y === way[index + 1]?.y).map((point) => point.y));
}

/** Where a band begins: at its highest box, or at a line close above it, which turns into the band. */
export function topOf(drawing: Drawing, band: number): number {
  const box = Math.min(...(drawing.bands[band] ?? []).map(({ y }) => y));
  const close = levelsOf(drawing.ways).filter((y) => y > box - sizes.betweenLayers && y < box);
  return Math.min(box, ...close);
}

export function bottomOf(boxes: Box[]): number {
  return Math.max(0, ...boxes.map((box) => box.y + box.height));
}

/** Where lines cross a height, from left to right. */
export function crossingsAt(ways: Point[][], y: number): number[] {
  return ways.flatMap((way) =>
    way.flatMap((point, index) => {
      const next = way[index + 1];
      return next && point.x === next.x && Math.min(point.y, next.y) < y && Math.max(point.y, next.y) >= y
        ? [point.x]
        : [];
    }),
  );
}

/** Everything a frame says, for checks. */
export function titleBoxes(frame: MapFrame): Box[] {
  return [frame.title, ...(frame.lead ? [frame.lead] : []), ...frame.chips];
}
