import { titleBoxes } from './map-drawing.ts';
import type { Box, MapLayout, MapLine, Point } from './map-shape.ts';

interface Stretch {
  a: Point;
  b: Point;
  edges: string[];
}

/** A box that something stands in. */
interface Thing {
  name: string;
  box: Box;
  /** True for edges that may touch it. */
  own: (edge: string) => boolean;
}

function stretchesOf(lines: MapLine[]): Stretch[] {
  return lines.flatMap(({ points, edges }) => points.slice(1).map((b, index) => ({ a: points[index] ?? b, b, edges })));
}

/** Where two lines cross: the edges of both. */
export function crossingsOf({ lines }: MapLayout): [string[], string[]][] {
  const stretches = stretchesOf(lines);
  const upright = stretches.filter(({ a, b }) => a.x === b.x);
  const level = stretches.filter(({ a, b }) => a.y === b.y);
  const inside = (at: number, one: number, two: number) => at > Math.min(one, two) && at < Math.max(one, two);
  return upright.flatMap((v) =>
    level
      .filter((h) => inside(v.a.x, h.a.x, h.b.x) && inside(h.a.y, v.a.y, v.b.y))
      .map((h): [string[], string[]] => [v.edges, h.edges]),
  );
}

/** True if two boxes share more than an edge. */
function overlap(one: Box, two: Box): boolean {
  return (
    Math.min(one.x + one.width, two.x + two.width) > Math.max(one.x, two.x) &&
    Math.min(one.y + one.height, two.y + two.height) > Math.max(one.y, two.y)
  );
}

/** The room a line takes, half a pixel to each side. */
function roomOf({ a, b }: Stretch): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x: x - 0.5, y: y - 0.5, width: Math.abs(a.x - b.x) + 1, height: Math.abs(a.y - b.y) + 1 };
}

function thingsOf({ nodes, chips, frames }: MapLayout): Thing[] {
  return [
    ...nodes.map((box) => ({ name: box.state, box, own: (edge: string) => edge.split('>').includes(box.state) })),
    ...chips.map((box) => ({
      name: `${box.from}/${box.answer}`,
      box,
      own: (edge: string) => box.place !== 'words' && edge === `${box.from}>${box.to}`,
    })),
    ...frames.flatMap((frame) =>
      titleBoxes(frame).map((box) => ({ name: `title of ${frame.group}`, box, own: () => false })),
    ),
  ];
}

/** What makes a map wrong, in words: parts outside it, parts on top of each other, lines through parts not theirs. */
export function mapFaults(layout: MapLayout): string[] {
  const { width, height, lines } = layout;
  const things = thingsOf(layout);
  const outside = things.filter(
    ({ box }) => box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height,
  );
  const onTop = things.flatMap((one, index) =>
    things.slice(index + 1).flatMap((two) => (overlap(one.box, two.box) ? [`${one.name} covers ${two.name}`] : [])),
  );
  const through = stretchesOf(lines).flatMap((stretch) =>
    things
      .filter(({ box, own }) => overlap(roomOf(stretch), box) && !stretch.edges.some(own))
      .map(({ name }) => `${stretch.edges.join(' ')} runs through ${name}`),
  );
  return [...outside.map(({ name }) => `${name} is outside`), ...onTop, ...through];
}
