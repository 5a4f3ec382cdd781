import { fileURLToPath } from 'node:url';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { type Finding, findingText } from '../flow/finding.ts';
import { docsFolder } from './articles.ts';
import { checkArticles, type Flows } from './check.ts';
import { articlePlugins } from './compile.ts';
import { integrationsFolder } from './facts.ts';
import { machinesFolder } from './machines.ts';
import { virtualFlows } from './virtual-flows.ts';

/**
 * Astro integration: joins machines and articles into Flows, hands them to components, and stops the build with every
 * finding at once. In development the findings stand in the terminal and in the overlay until they are mended.
 */
export default function troubleshooters(): AstroIntegration {
  let root = '';
  let building = false;
  let checked: ReturnType<typeof checkArticles> | undefined;
  let flows: Flows = {};
  const check = async () => {
    checked = checkArticles(root);
    const { flows: joined, findings } = await checked;
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
        updateConfig({ vite: { plugins: [virtualFlows(async () => (await (checked ?? checkArticles(root))).flows)] } });
      },
      // Before the collections are loaded: they would stop at the first fault.
      'astro:config:done': async () => {
        if (!building) return;
        const findings = await check();
        if (findings.length > 0) throw findingsError(findings);
      },
      'astro:server:setup': async ({ server }) => {
        await watch(server, root, check);
      },
    },
  };
}

function findingsError(findings: Finding[]): Error {
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  const error = new Error(`${count} in machines and articles:\n\n${findings.map(findingText).join('\n')}`);
  // The list says where each is; a stack would only hide it.
  error.stack = error.message;
  return Object.assign(error, { name: 'Findings', loc: findings[0]?.place, id: findings[0]?.place.file });
}

/** Checks at start and after each change, and keeps terminal and overlay in step with what was found. */
async function watch(server: ViteDevServer, root: string, check: () => Promise<Finding[]>): Promise<void> {
  const { hot } = server.environments.client;
  let error: Error | undefined;
  const show = () => {
    if (error) hot.send({ type: 'error', err: { message: error.message, stack: '' } });
  };
  const run = async () => {
    const had = error;
    const findings = await check();
    error = findings.length > 0 ? findingsError(findings) : undefined;
    if (error) server.config.logger.error(error.message, { timestamp: true });
    // Articles are compiled with the machine in view, so that none may be kept from before.
    for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
    if (error) show();
    else if (had) hot.send({ type: 'full-reload' });
  };
  const watched = [docsFolder, machinesFolder, integrationsFolder].map(
    (folder) => `${root.replace(/\/$/, '')}/${folder}/`,
  );
  server.watcher.on('all', (_, file) => {
    if (watched.some((folder) => file.startsWith(folder))) void run();
  });
  hot.on('connection', show);
  await run();
}
