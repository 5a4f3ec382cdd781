import type { Graph } from '../graph.ts';
import { decodeWalk, encodeWalk, type Walk } from './link.ts';
import type { Standing } from './standing.ts';

/** A walk in another troubleshooter, which led here. */
export interface EarlierWalk {
  machine: string;
  walk: Walk;
}

/**
 * The walk in another troubleshooter that begins with a jump to one of its steps.
 * @param keys the context keys that machine has; what else is known here means nothing there
 */
export function handOver(graph: Graph, standing: Standing, keys: readonly string[], state: string): Walk {
  const { after: _, ...walk } = standing.walk;
  const known = Object.entries(standing.context).filter(([key, value]) => value !== null && keys.includes(key));
  return {
    presets: Object.fromEntries(known.map(([key, value]) => [key, String(value)])),
    after: `${graph.machine}.${encodeWalk(walk).slice('walk?'.length)}`,
    entries: [{ kind: 'jump', state }],
  };
}

/** The walk that a hand-over tells of. It is shown, never replayed here. */
export function earlierWalk(after: string): EarlierWalk {
  const dot = after.indexOf('.');
  const { after: _, ...walk } = decodeWalk(`walk?${after.slice(dot + 1)}`)?.walk ?? { presets: {}, entries: [] };
  return { machine: after.slice(0, dot), walk };
}
