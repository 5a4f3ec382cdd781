import type { Bands } from './map-bands.ts';
import type { Block } from './map-blocks.ts';
import type { Drawing } from './map-drawing.ts';
import type { Placed } from './map-elk.ts';
import { straighten, type Way } from './map-lines.ts';
import type { MapChip, MapNode, Point } from './map-shape.ts';

interface Assembled extends Drawing {
  nodes: MapNode[];
  chips: MapChip[];
  /** From a question to its own outcomes: ways with one start. */
  own: Way[][];
  /** To a question or an outcome of several: ways with one end. */
  into: Way[][];
}

const moved = <T extends Point>(part: T, by: Point): T => ({ ...part, x: part.x + by.x, y: part.y + by.y });

/** Puts the parts of each block where it stands, and joins the lines inside blocks to those between. */
export function assemble(blocks: Block[], { bandOf }: Bands, placed: Placed): Assembled {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const corner = (id: string): Point => placed.corners.get(id) ?? { x: 0, y: 0 };
  const bands: Drawing['bands'] = [];
  const nodes: MapNode[] = [];
  const chips: MapChip[] = [];
  const own: Way[][] = [];
  const into = new Map<string, Way[]>();

  for (const block of blocks) {
    const at = corner(block.id);
    const boxes = block.nodes.map((node) => moved(node, at));
    const words = block.chips.map((chip) => moved(chip, at));
    const band = bandOf.get(block.id) ?? 0;
    bands[band] = [...(bands[band] ?? []), ...boxes, ...words];
    nodes.push(...boxes);
    chips.push(...words);
    own.push(
      block.ownLines.map(({ to, points }) => ({
        edge: `${block.id}>${to}`,
        points: points.map((point) => moved(point, at)),
      })),
    );
    const question = boxes[0];
    for (const { route, x } of block.exits) {
      const edge = `${route.from}>${route.to}`;
      const target = byId.get(route.to);
      const way = placed.ways.get(edge);
      if (!question || !target || !way) continue;
      // It starts under the border of the box, so that no gap can show.
      const start = { x: at.x + x, y: question.y + question.height - 1 };
      const end = moved({ x: target.entryX, y: target.boxY }, corner(target.id));
      into.set(route.to, [...(into.get(route.to) ?? []), { edge, points: straighten([start, ...way, end]) }]);
    }
  }
  const ways = [...own, ...into.values()].flat().map((way) => way.points);
  const { width, height } = placed;
  return { width, height, bands, ways, nodes, chips, own, into: [...into.values()] };
}
