import type { Flow } from '../flow.ts';
import { assemble } from './map-assemble.ts';
import { cutBands, sourcesOf } from './map-bands.ts';
import { blocksOf } from './map-blocks.ts';
import { placeBlocks } from './map-elk.ts';
import { drawFrames, type MapWords } from './map-frames.ts';
import { shareLines } from './map-lines.ts';
import { type MapPlan, planMap } from './map-plan.ts';
import type { MapLayout } from './map-shape.ts';
import { mapSizes as sizes } from './map-sizes.ts';

/** Steps that no line leads to but that stand below others: those that only the answers of a compound reach. */
function pullsOf(plan: MapPlan, ids: string[]): { from: string; to: string }[] {
  const led = new Set(plan.routes.filter((route) => !route.back).map((route) => route.to));
  return ids
    .filter((id) => !led.has(id))
    .flatMap((to) => {
      const from = sourcesOf(plan, to).at(-1);
      return from ? [{ from, to }] : [];
    });
}

/** Draws the map of a Flow, whether it suits the Flow or not. */
export async function drawMap(
  flow: Flow,
  words: MapWords,
  spacing: (typeof sizes.spacings)[number],
): Promise<MapLayout> {
  const plan = planMap(flow);
  const bands = cutBands(flow, plan);
  const bandOf = (id: string) => bands.bandOf.get(id) ?? 0;
  // ELK takes the order of blocks for the direction of lines, so no block may stand before one of a higher band.
  const blocks = blocksOf(flow, plan).toSorted((a, b) => bandOf(a.id) - bandOf(b.id));
  const below = blocks.map((block) => block.id).filter((id) => id !== flow.initial);
  const depth = Math.max(1, ...bands.bands.map((band) => band.groups.length));
  const sides = sizes.margin.side + (depth - 1) * sizes.frame.inset;
  const placed = await placeBlocks(blocks, bands, pullsOf(plan, below), { ...spacing, sides });

  const drawing = assemble(blocks, bands, placed);
  const frames = drawFrames(flow, words, bands, drawing);
  const { width, height, nodes, chips, own, into } = drawing;
  const lines = [
    ...own.flatMap((ways) => shareLines(ways, 'start')),
    ...into.flatMap((ways) => shareLines(ways, 'end')),
  ];
  return { width, height, nodes, chips, frames, lines };
}
