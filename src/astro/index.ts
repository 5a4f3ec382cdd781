import { fileURLToPath } from 'node:url';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroIntegration } from 'astro';
import type { Flows } from './check.ts';
import type { CheckedSite } from './checked-site.ts';
import { articlePlugins } from './compile.ts';
import { findingsError } from './findings-error.ts';
import { virtualFlows } from './virtual-flows.ts';
import { watchFindings } from './watch-findings.ts';

/**
 * Astro integration: joins machines and articles into Flows, hands them to components, and stops the build with every
 * finding at once. In development the findings stand in the terminal and in the overlay until they are mended.
 */
export default function troubleshooters(site: CheckedSite): AstroIntegration {
  let root = '';
  let building = false;
  let flows: Flows = {};
  const check = async () => {
    const { flows: joined, findings } = await site.check(root);
    flows = joined;
    return findings;
  };
  const flowOf = (machine: string) => Object.values(flows).find((one) => one[machine])?.[machine];

  return {
    name: 'troubleshooters',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        building = command === 'build';
        root = fileURLToPath(config.root);
        const { processor } = config.markdown;
        if (!isSatteriProcessor(processor))
          throw new Error('Articles are compiled with satteri; `markdown.processor` is something else.');
        const plugins = articlePlugins(root, config.base, flowOf);
        processor.options.mdastPlugins.push(...plugins.mdast);
        processor.options.hastPlugins.push(...plugins.hast);
        updateConfig({ vite: { plugins: [virtualFlows(() => site.last(root))] } });
      },
      // Before the collections are loaded: they would stop at the first fault.
      'astro:config:done': async () => {
        if (!building) return;
        const findings = await check();
        if (findings.length > 0) throw findingsError(findings, root);
      },
      'astro:server:setup': async ({ server }) => {
        await watchFindings(server, root, check);
      },
    },
  };
}
