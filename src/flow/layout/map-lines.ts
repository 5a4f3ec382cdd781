import type { MapLine, Point } from './map-shape.ts';
import { mapSizes as sizes } from './map-sizes.ts';

/** The whole way of one edge, from box to box. */
export interface Way {
  edge: string;
  points: Point[];
}

const same = (a: Point, b: Point) => a.x === b.x && a.y === b.y;
const between = (p: Point, a: Point, b: Point) =>
  !same(p, a) &&
  !same(p, b) &&
  ((a.x === b.x && p.x === a.x && (p.y - a.y) * (p.y - b.y) < 0) ||
    (a.y === b.y && p.y === a.y && (p.x - a.x) * (p.x - b.x) < 0));
const distance = (a: Point, b: Point) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

/** A way without points that turn nothing. */
export function straighten(points: Point[]): Point[] {
  const result: Point[] = [];
  for (const point of points) {
    const last = result.at(-1);
    if (last && same(last, point)) continue;
    const before = result.at(-2);
    if (before && last && between(last, before, point)) result.pop();
    result.push(point);
  }
  return result;
}

/** The point `by` px from `from` on the straight way to `to`. */
function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}

/** The lines of ways that are one up to the point at `at`: what they go on to share, then what each branch has alone. */
function branch(ways: Way[], at: number, lead: Point[]): MapLine[] {
  const [first] = ways;
  if (!first) return [];
  const edges = ways.map((way) => way.edge);
  let end = at;
  const goOnAs = (way: Way) => {
    const [mine, theirs] = [way.points[end + 1], first.points[end + 1]];
    return mine !== undefined && theirs !== undefined && same(mine, theirs);
  };
  while (ways.every(goOnAs)) end += 1;
  const shared = [...lead, ...first.points.slice(at, end + 1)];
  const branches = Map.groupBy(
    ways.filter((way) => way.points.length > end + 1),
    ({ points }) => `${points[end + 1]?.x} ${points[end + 1]?.y}`,
  );
  if (branches.size === 0) return [{ edges, points: straighten(shared), arrow: false }];

  const [before, fork] = shared.slice(-2);
  // Where lines part, each keeps the last bit of what they share, so that it can turn round its own corner.
  const start = before && fork ? [towards(fork, before, Math.min(sizes.corner, distance(before, fork) / 2))] : [];
  const trunk = straighten([...shared.slice(0, -1), ...start]);
  return [
    ...(trunk.length > 1 ? [{ edges, points: trunk, arrow: false }] : []),
    ...[...branches.values()].flatMap((group) => branch(group, end, start)),
  ];
}

/**
 * Cuts ways with one common end into lines, so that no stretch is drawn twice: `start` for ways that part from one
 * box, `end` for ways that meet at one.
 */
export function shareLines(ways: Way[], common: 'start' | 'end'): MapLine[] {
  const corners = ways.flatMap((way) => way.points);
  const split = ways.map(({ edge, points }) => {
    const fine = points.flatMap((point, index) => {
      const following = points[index + 1];
      if (!following) return [point];
      const cuts = corners.filter((corner) => between(corner, point, following));
      const ordered = cuts.toSorted((a, b) => distance(a, point) - distance(b, point));
      return [point, ...ordered.filter((cut, i) => i === 0 || !same(cut, ordered[i - 1] as Point))];
    });
    return { edge, points: common === 'end' ? fine.toReversed() : fine };
  });
  const ends = ways.map((way) => way.points.at(-1));
  return branch(split, 0, []).map((line) => {
    const points = common === 'end' ? line.points.toReversed() : line.points;
    const tip = points.at(-1);
    return { ...line, points, arrow: ends.some((end) => end && tip && same(end, tip)) };
  });
}

/** The `d` of a path along a line, with round corners; it stops inside the arrowhead. */
export function pathOf({ points, arrow }: MapLine): string {
  const route = [...points];
  const [tip, bend] = [route.at(-1), route.at(-2)];
  if (arrow && tip && bend) route[route.length - 1] = towards(tip, bend, Math.min(4, distance(tip, bend) / 2));
  const at = (point: Point) => `${point.x} ${point.y}`;
  return route
    .map((point, index) => {
      const [before, after] = [route[index - 1], route[index + 1]];
      if (!before) return `M${at(point)}`;
      if (!after) return `L${at(point)}`;
      const radius = Math.min(sizes.corner, distance(before, point) / 2, distance(point, after) / 2);
      return `L${at(towards(point, before, radius))}Q${at(point)} ${at(towards(point, after, radius))}`;
    })
    .join('');
}

/** The `d` of the arrowhead at the end of a line. */
export function arrowOf({ points }: MapLine): string {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (!tip || !before) return '';
  const [dx, dy] = [Math.sign(tip.x - before.x), Math.sign(tip.y - before.y)];
  return `M${tip.x} ${tip.y}l${-8 * dx - 4 * dy} ${-8 * dy + 4 * dx}l${8 * dy} ${-8 * dx}z`;
}
