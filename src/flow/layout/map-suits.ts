import type { Flow } from '../flow.ts';
import { blocksOf } from './map-blocks.ts';
import { crossingsOf, mapFaults } from './map-faults.ts';
import { planMap } from './map-plan.ts';
import type { MapLayout } from './map-shape.ts';
import { mapSizes as sizes } from './map-sizes.ts';

/** The most of something that a map may have and still be the better chart. */
const limits = {
  /**
   * Crossings on one edge. A reader follows one line at a time, and each crossing on it slows them down (Ware,
   * Purchase, Colpoys and McGill, "Cognitive measurements of graph aesthetics", 2002).
   */
  crossings: 3,
  /** From a question to the last of its own outcomes, in px: both stand on a screen of 900 px, below a header. */
  reach: 720,
  /** In px, five such screens: a longer map shows no whole, and the spine is easier to read in parts. */
  height: 4500,
};

/** True unless a Flow is known, before its map is drawn, to have more in a row than a map should. */
export function maySuit(flow: Flow): boolean {
  const plan = planMap(flow);
  const blocks = blocksOf(flow, plan);
  const bottoms = new Map<string, number>();
  for (const { id, height } of blocks) {
    const before = plan.routes.filter((route) => route.to === id && !route.back);
    const above = Math.max(0, ...before.map((route) => (bottoms.get(route.from) ?? 0) + sizes.betweenLayers));
    bottoms.set(id, above + height);
  }
  const reach = blocks.flatMap(({ nodes }) => nodes.map((node) => node.y - (nodes[0]?.y ?? 0)));
  return Math.max(...bottoms.values()) <= limits.height && Math.max(...reach) <= limits.reach;
}

/** True if a map has nothing wrong and is easier to read than the spine of the same graph. */
export function suits(layout: MapLayout): boolean {
  const crossed = Map.groupBy(crossingsOf(layout).flat(2), (edge) => edge);
  return (
    layout.width <= sizes.columnWidth &&
    layout.height <= limits.height &&
    [...crossed.values()].every((found) => found.length <= limits.crossings) &&
    mapFaults(layout).length === 0
  );
}
