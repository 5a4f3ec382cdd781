import type { Box, MapLayout, MapLine, Point } from './map-shape.ts';

interface Stretch {
  a: Point;
  b: Point;
  line: MapLine;
}

function stretchesOf({ lines }: MapLayout): Stretch[] {
  return lines.flatMap((line) => line.points.slice(1).map((b, index) => ({ a: line.points[index] ?? b, b, line })));
}

const boxOf = ({ a, b }: Stretch): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

/** True if two boxes have a place in common; touching is none. */
function overlap(one: Box, two: Box, slack = 0): boolean {
  return (
    Math.min(one.x + one.width, two.x + two.width) - Math.max(one.x, two.x) > slack &&
    Math.min(one.y + one.height, two.y + two.height) - Math.max(one.y, two.y) > slack
  );
}

/** Where two lines cross: the edges of both. */
export function crossingsOf(layout: MapLayout): [string[], string[]][] {
  const stretches = stretchesOf(layout);
  const upright = stretches.filter(({ a, b }) => a.x === b.x);
  const level = stretches.filter(({ a, b }) => a.y === b.y);
  const inside = (at: number, one: number, two: number) => at > Math.min(one, two) && at < Math.max(one, two);
  return upright.flatMap((v) =>
    level
      .filter((h) => inside(v.a.x, h.a.x, h.b.x) && inside(h.a.y, v.a.y, v.b.y))
      .map((h): [string[], string[]] => [v.line.edges, h.line.edges]),
  );
}

/** What makes a drawing wrong: things on top of each other, and lines where they do not belong. */
export function mapFaults(layout: MapLayout): string[] {
  const titles = layout.frames.flatMap((frame) => [
    { name: `title of ${frame.group}`, box: frame.title as Box },
    ...(frame.lead ? [{ name: `lead of ${frame.group}`, box: frame.lead }] : []),
    ...frame.chips.map((chip) => ({ name: `${chip.from}/${chip.answer}`, box: chip as Box })),
  ]);
  const things = [
    ...layout.nodes.map((node) => ({
      name: node.state,
      box: node as Box,
      edges: (edge: string) => edge.split('>').includes(node.state),
    })),
    ...layout.chips.map((chip) => ({
      name: `${chip.from}/${chip.answer}`,
      box: chip as Box,
      edges: (edge: string) => chip.place !== 'words' && edge === `${chip.from}>${chip.to}`,
    })),
    ...titles.map((title) => ({ ...title, edges: () => false })),
  ];
  const whole: Box = { x: 0, y: 0, width: layout.width, height: layout.height };
  const outside = things.filter(
    ({ box }) => box.x < 0 || box.y < 0 || box.x + box.width > whole.width || box.y + box.height > whole.height,
  );
  const onTop = things.flatMap((one, index) =>
    things.slice(index + 1).flatMap((two) => (overlap(one.box, two.box) ? [`${one.name} overlaps ${two.name}`] : [])),
  );
  const through = stretchesOf(layout).flatMap((stretch) =>
    things.flatMap(({ name, box, edges }) => {
      const { x, y, width, height } = boxOf(stretch);
      const inner = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
      const hit = overlap({ x: x - 0.25, y: y - 0.25, width: width + 0.5, height: height + 0.5 }, inner);
      return hit && !stretch.line.edges.some(edges) ? [`${stretch.line.edges.join(' ')} runs through ${name}`] : [];
    }),
  );
  return [...outside.map(({ name }) => `${name} is outside`), ...onTop, ...through];
}
