import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The site as it is published. */
export const dist = 'dist';

/** Everything a build reads. */
const sources = ['astro.config.mjs', 'package-lock.json', 'public', 'src'];

const changedAt = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newest(path: string): number {
  const below = statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
    : [];
  return Math.max(changedAt(path), ...below.map(changedAt));
}

/**
 * Builds the site.
 * @param folder where to, from the project's root
 * @param env added to the environment: `BASE_PATH`, `SITE_URL`
 */
export function build(folder: string, env: Record<string, string> = {}): void {
  // What a test runner says of itself is not for others: React would be built for tests.
  const { NODE_ENV: _, VITEST: __, ...own } = process.env;
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/astro', ['build', '--outDir', folder], {
    env: { ...own, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The site does not build:\n${stdout}${stderr}`);
}

/** Before the browser tests: builds the site unless what stands in `dist` is newer than all it is made from. */
export default function buildSite(): void {
  if (Math.max(...sources.map(newest)) > changedAt(join(dist, 'index.html'))) build(dist);
}
