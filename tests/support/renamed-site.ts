import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { renameAll, retireOne } from './renamed-project.ts';

/**
 * Builds a copy of this site of which every state and answer was renamed, with one step retired.
 * @param pdfs the names of the articles to make PDFs of
 * @returns the copy's folder, to be removed
 */
export function buildRenamedSite(pdfs: string[]): string {
  // Inside this project, so that packages are found.
  mkdirSync('.cache', { recursive: true });
  const root = mkdtempSync(path.resolve('.cache/renamed-site-'));
  for (const name of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'src']) {
    cpSync(name, path.join(root, name), { recursive: true });
  }
  renameAll(root);
  retireOne(root);
  const { status, stdout, stderr } = spawnSync(path.resolve('node_modules/.bin/astro'), ['build'], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PDF_ONLY: pdfs.join() },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The site does not build:\n${stdout}${stderr}`);
  return root;
}
