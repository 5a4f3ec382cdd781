import type { Flow } from '../flow.ts';
import { drawMap } from './map-draw.ts';
import { crossingsOf } from './map-faults.ts';
import type { MapWords } from './map-frames.ts';
import type { MapLayout } from './map-shape.ts';
import { mapSizes as sizes } from './map-sizes.ts';

export type { MapLayout, MapWords };

/** The most of something that a map may have and still be the better chart. */
const limits = {
  /**
   * Crossings on one edge. A reader follows one line at a time, and each crossing on it slows them down (Ware,
   * Purchase, Colpoys and McGill, "Cognitive measurements of graph aesthetics", 2002).
   */
  crossings: 3,
  /** From a question to the last of its own outcomes, in px: both stand on a screen of 900 px below a header. */
  reach: 720,
  /** In px: five such screens. What is longer shows no whole, and the spine is easier to read in parts. */
  height: 4500,
};

function widthFits({ width }: MapLayout): boolean {
  return width <= sizes.columnWidth;
}

/** True if a map is easier to read than the spine of the same graph. */
export function suits(layout: MapLayout): boolean {
  const crossings = Map.groupBy(
    crossingsOf(layout).flatMap((pair) => pair.flat()),
    (edge) => edge,
  );
  const own = Map.groupBy(
    layout.chips.filter((chip) => chip.place === 'words'),
    (chip) => chip.from,
  );
  const reach = Math.max(0, ...[...own.values()].map((chips) => (chips.at(-1)?.y ?? 0) - (chips[0]?.y ?? 0)));
  return (
    widthFits(layout) &&
    layout.height <= limits.height &&
    reach <= limits.reach &&
    [...crossings.values()].every((found) => found.length <= limits.crossings)
  );
}

async function makeMap(flow: Flow, words: MapWords): Promise<MapLayout | null> {
  for (const spacing of sizes.spacings) {
    const layout = await drawMap(flow, words, spacing);
    if (suits(layout)) return layout;
    if (layout.width > 1.1 * sizes.columnWidth) break;
  }
  return null;
}

const made = new Map<string, Promise<MapLayout | null>>();

/**
 * Lays out the map of a Flow, once a Flow: the same Flow gives the same map.
 * @returns null where the graph does not suit a map: too wide for the column at the smallest text that reads well, too
 * tall, lines that cross too much, or a question with more outcomes of its own than stand beside it on a screen
 */
export function layoutMap(flow: Flow, words: MapWords): Promise<MapLayout | null> {
  const key = JSON.stringify([flow, words.anyOfThese, words.continued('')]);
  const layout = made.get(key) ?? makeMap(flow, words);
  made.set(key, layout);
  return layout;
}
