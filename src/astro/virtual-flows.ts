import type { Plugin } from 'vite';
import type { Flows } from './check.ts';

const id = 'virtual:flows';

/** Gives components and routes the Flows as `import { flows } from 'virtual:flows'`. */
export function virtualFlows(flows: () => Promise<Flows>): Plugin {
  return {
    name: id,
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: async (resolved) =>
      resolved === `\0${id}` ? `export const flows = ${JSON.stringify(await flows())};` : undefined,
  };
}
