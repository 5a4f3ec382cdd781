import ElkConstructor, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Bands } from './map-bands.ts';
import type { Block } from './map-blocks.ts';
import type { Point } from './map-shape.ts';
import { mapSizes as sizes } from './map-sizes.ts';

export interface Placed {
  width: number;
  height: number;
  /** The corner of each block. */
  corners: Map<string, Point>;
  /** The way of each route between blocks, by `from>to`. */
  ways: Map<string, Point[]>;
}

/** Room from left to right, in px. */
export interface Spacing {
  /** Between blocks. */
  boxes: number;
  /** Around lines. */
  lines: number;
  /** At both sides of the map. */
  sides: number;
}

/**
 * Model order keeps the article's order from left to right and lets no line forward run up; network simplex with
 * straight edges gives narrower maps than Brandes and Köpf's placement.
 */
const rootOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.partitioning.activate': 'true',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.thoroughness': '60',
  'elk.layered.spacing.nodeNodeBetweenLayers': String(sizes.betweenLayers),
  'elk.layered.spacing.edgeNodeBetweenLayers': String(sizes.betweenLayers),
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
};

const port = (id: string, side: string, x: number, y: number) => ({
  id,
  x,
  y,
  width: 0,
  height: 0,
  layoutOptions: { 'elk.port.side': side },
});

/**
 * Places the blocks and finds the ways between them with ELK's layered algorithm. `pulls` are blocks that must stand
 * below others though no line leads to them.
 */
export async function placeBlocks(
  blocks: Block[],
  { bands, bandOf }: Bands,
  pulls: { from: string; to: string }[],
  spacing: Spacing,
): Promise<Placed> {
  const children = blocks.map((block) => ({
    id: block.id,
    width: block.width,
    height: block.height,
    layoutOptions: {
      'elk.portConstraints': 'FIXED_POS',
      'elk.partitioning.partition': String(bandOf.get(block.id) ?? 0),
      'elk.alignment': 'TOP',
    },
    ports: [
      port(`${block.id}<`, 'NORTH', block.entryX, 0),
      ...block.exits.map((exit) => port(`${block.id}>${exit.route.to}`, 'SOUTH', exit.x, block.height)),
    ],
  }));
  const edges: ElkExtendedEdge[] = blocks.flatMap((block) =>
    block.exits.map(({ route, main }) => ({
      id: `${route.from}>${route.to}`,
      sources: [`${route.from}>${route.to}`],
      targets: [`${route.to}<`],
      // Not across a whole band: what stands in it would have to make way.
      ...(main &&
        (bandOf.get(route.to) ?? 0) - (bandOf.get(route.from) ?? 0) < 2 && {
          layoutOptions: { 'elk.layered.priority.straightness': '20' },
        }),
    })),
  );
  const held = pulls.map(({ from, to }) => ({ id: `${from}~${to}`, sources: [from], targets: [to] }));
  const { top, bottom } = sizes.margin;
  const root: ElkNode = {
    id: 'map',
    layoutOptions: {
      ...rootOptions,
      'elk.spacing.nodeNode': String(spacing.boxes),
      'elk.spacing.edgeNode': String(spacing.lines),
      'elk.spacing.edgeEdge': String(spacing.lines),
      'elk.padding': `[top=${top},left=${spacing.sides},bottom=${bottom},right=${spacing.sides}]`,
    },
    children,
    edges: [...edges, ...held],
  };
  const placed = await new ElkConstructor().layout(root);

  const width = Math.round(placed.width ?? 0);
  // A narrow map with frames is given room for their titles.
  const framed = bands.some((band) => band.groups.length > 0);
  const extra = framed ? Math.max(0, Math.ceil((sizes.frame.minWidth - width) / 2)) : 0;
  const whole = ({ x, y }: Point) => ({ x: Math.round(x) + extra, y: Math.round(y) });
  const corners = new Map<string, Point>();
  for (const { id, x = 0, y = 0 } of placed.children ?? []) corners.set(id, whole({ x, y }));
  const ways = new Map<string, Point[]>();
  for (const { id, sections } of placed.edges ?? []) {
    const points = (sections ?? []).flatMap((one) => [one.startPoint, ...(one.bendPoints ?? []), one.endPoint]);
    ways.set(id, points.map(whole));
  }
  return { width: width + 2 * extra, height: Math.round(placed.height ?? 0), corners, ways };
}
