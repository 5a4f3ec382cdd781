import type { Context, Graph, Value } from '../graph.ts';
import type { Walk } from './link.ts';

/** The context key that no answer sets: the reader picks it, at any time. */
export const integrationKey = 'integration';

/** The value behind a preset's text: one that some action of the machine sets. */
function settable(graph: Graph, key: string, text: string): Value | undefined {
  for (const { answers } of Object.values(graph.states)) {
    for (const { sets = {} } of answers.flatMap((answer) => answer.targets)) {
      const value = Object.hasOwn(sets, key) ? (sets[key] ?? null) : null;
      if (value !== null && String(value) === text) return value;
    }
  }
  return undefined;
}

/** The presets that count in this machine, as the values they stand for; the others are dropped in silence. */
export function presetContext(graph: Graph, presets: Walk['presets'], integrations: readonly string[]): Context {
  const known = Object.entries(presets).flatMap(([key, text]): [string, Value][] => {
    if (key === integrationKey) return integrations.includes(text) ? [[key, text]] : [];
    const value = settable(graph, key, text);
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(known);
}
