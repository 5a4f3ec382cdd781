import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LaunchOptions } from '@playwright/test';
import packed, { inflate } from '@sparticuz/chromium';
import manifest from '../../package.json' with { type: 'json' };

const version = manifest.devDependencies['@sparticuz/chromium'];

/** The package unpacks into the folder for temporary files and takes whatever is there for its own: one a version. */
const home = join(tmpdir(), `chromium-${version}`);

/** Only the font that comes with the browser, so that text is as wide on every machine. */
const fontConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${home}/fonts/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>
`;

/**
 * How to start the browser of the tests: the one at `CHROME_PATH` if that is set; on Linux x64 the one that comes
 * from npm, with the libraries it brings along; elsewhere Playwright's own.
 */
export async function chromiumLaunch(): Promise<LaunchOptions> {
  const args = ['--no-sandbox', '--disable-gpu'];
  if (process.env.CHROME_PATH) return { executablePath: process.env.CHROME_PATH, args };
  if (process.platform !== 'linux' || process.arch !== 'x64') return {};
  if (!existsSync(home)) await unpack();
  const executablePath = join(home, 'chromium');
  const env = {
    ...process.env,
    FONTCONFIG_PATH: join(home, 'fonts'),
    LD_LIBRARY_PATH: [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
  };
  const missing = missingLibraries(executablePath, env);
  if (missing.length > 0) throw new Error(missingText(missing));
  return { executablePath, args, env: env as Record<string, string> };
}

/** Unpacks beside and moves when done: what stands at `home` is whole, also after a run that was cut off. */
async function unpack(): Promise<void> {
  const own = `${home}.${process.pid}`;
  const before = process.env.TMPDIR;
  await mkdir(own, { recursive: true });
  process.env.TMPDIR = own;
  try {
    await packed.executablePath();
    const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
    await inflate(join(dirname(entry), '../bin/al2023.tar.br'));
    await writeFile(join(own, 'fonts/fonts.conf'), fontConfig);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  // Another run may have been faster; its copy is the same.
  await rename(own, home).catch(() => rm(own, { recursive: true, force: true }));
}

function missingLibraries(executablePath: string, env: NodeJS.ProcessEnv): string[] {
  const { stdout } = spawnSync('ldd', [executablePath], { env, encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '');
}

/** What a reader of a failed test run needs to know. */
export function missingText(libraries: string[]): string {
  return [
    `The browser for the tests needs ${libraries.join(', ')}, which this machine does not have.`,
    'On Debian or Ubuntu: `sudo npx playwright install-deps chromium`.',
    'Or set CHROME_PATH to an installed Chrome or Chromium.',
  ].join('\n');
}
