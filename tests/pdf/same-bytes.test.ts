import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { astro, copySite } from '../lint/site-copy.ts';

const roots = [copySite(), copySite()];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** The hashes of all PDFs of a site that is built in a process of its own. */
async function built(root: string, more: Record<string, string>): Promise<Record<string, string>> {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  await promisify(execFile)(process.execPath, [astro, 'build'], {
    cwd: root,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', ...more },
  });
  const folder = path.join(root, 'dist/pdf');
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, name)))
      .digest('hex');
  return Object.fromEntries(readdirSync(folder).map((name) => [name, hash(name)]));
}

test('the same articles make the same bytes in another folder, time zone and locale, for another user', async () => {
  const [one = '', other = ''] = roots;
  const here = await built(one, { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' });
  const there = await built(other, { TZ: 'America/Adak', LANG: 'es_MX.UTF-8', USER: 'somebody', HOME: other });
  // Articles and the handbook, on both papers.
  expect(Object.keys(here).length).toBeGreaterThan(4);
  expect(there).toEqual(here);
}, 120_000);
