import type { Flow } from '../flow.ts';
import { drawMap } from './map-draw.ts';
import type { MapWords } from './map-frames.ts';
import type { MapLayout } from './map-shape.ts';
import { mapSizes as sizes } from './map-sizes.ts';
import { maySuit, suits } from './map-suits.ts';

async function makeMap(flow: Flow, words: MapWords): Promise<MapLayout | null> {
  if (!maySuit(flow)) return null;
  for (const spacing of sizes.spacings) {
    const layout = await drawMap(flow, words, spacing);
    if (suits(layout)) return layout;
    // What is far too wide is not made to fit by a little less room.
    if (layout.width > 1.1 * sizes.columnWidth) return null;
  }
  return null;
}

const made = new Map<string, Promise<MapLayout | null>>();

/**
 * Lays out the map of a Flow, once a Flow and the words beside it: the same Flow gives the same map, to the byte.
 * @returns lengths in px at a text size of 13 px, or null where the graph does not suit a map: too wide for the
 * column, too tall, lines crossed too often, or more outcomes beside a question than stand on a screen
 */
export function layoutMap(flow: Flow, words: MapWords): Promise<MapLayout | null> {
  const key = JSON.stringify([flow, words.anyOfThese, words.continued('')]);
  const layout = made.get(key) ?? makeMap(flow, words);
  made.set(key, layout);
  return layout;
}
