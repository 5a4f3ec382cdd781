import path from 'node:path';
import type { ViteDevServer } from 'vite';
import type { Finding } from '../flow/finding.ts';
import { findingsError } from './findings-error.ts';
import { machinesFolder } from './machines.ts';

/**
 * Checks at start and after each change, and keeps terminal and overlay in step with what was found.
 * @param root the project's folder, absolute
 */
export async function watchFindings(
  server: ViteDevServer,
  root: string,
  check: () => Promise<Finding[]>,
): Promise<void> {
  const { hot } = server.environments.client;
  let error: Error | undefined;
  const show = () => {
    if (!error) return;
    const { name, message, loc } = error as Error & { loc?: { file: string; line: number; column: number } };
    hot.send({ type: 'error', err: { name, message, stack: '', ...(loc && { loc }) } as never });
  };
  const run = async () => {
    const had = error;
    try {
      const findings = await check();
      error = findings.length > 0 ? findingsError(findings, root) : undefined;
    } catch (failure) {
      // A file may go while it is read; the next change is checked again.
      error = failure as Error;
    }
    if (error) server.config.logger.error(error.message, { timestamp: true });
    // Articles are compiled with the machine in view, so that none may be kept from before.
    for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
    if (error) show();
    else if (had) hot.send({ type: 'full-reload' });
  };

  // One check after the other: one that began before a change must not end after that of the change.
  let last = Promise.resolve();
  let waiting = false;
  const runNext = () => {
    if (!waiting) {
      waiting = true;
      last = last.then(() => {
        waiting = false;
        return run();
      });
    }
    return last;
  };
  const watched = ['src/content', machinesFolder].map((folder) => path.join(root, folder) + path.sep);
  server.watcher.on('all', (_, file) => {
    if (watched.some((folder) => file.startsWith(folder))) void runNext();
  });
  hot.on('connection', show);
  await runNext();
}
