import type { Plugin } from 'vite';
import type { CheckedProject } from './check.ts';

const id = 'virtual:flows';

/** Gives components and routes what the check has joined: `import { flows, links } from 'virtual:flows'`. */
export function virtualFlows(checked: () => Promise<CheckedProject>): Plugin {
  return {
    name: id,
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: async (resolved) => {
      if (resolved !== `\0${id}`) return undefined;
      const { flows, links } = await checked();
      return `export const flows = ${JSON.stringify(flows)};\nexport const links = ${JSON.stringify(links)};`;
    },
  };
}
