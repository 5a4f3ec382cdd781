import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { inLanguage, languages } from '../../flow/phrases.ts';
import { appManifest } from './app-manifest.ts';
import { bundle } from './bundle.ts';
import { storedBytes, storedFiles, storeLimit } from './stored-files.ts';

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} KB`;

/**
 * Astro integration: lets a site be read, walked and searched without a network after one visit, and be installed. It
 * stands after all that write files: what it stores is what they wrote.
 * @param on false to publish a worker that leaves the devices it is on; in development there is none either
 */
export default function offline(on = true): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const offline = String(on && command === 'build');
        updateConfig({ vite: { define: { 'import.meta.env.OFFLINE': offline } } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      // What was looked at under the same address before may have left its worker there.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          if (request.url !== `${base}sw.js`) return next();
          response.setHeader('content-type', 'text/javascript');
          response.end(await bundle('worker/leave.ts'));
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const report = on ? await writeOffline(folder) : await leaveOffline(folder);
        (report.fits ? logger.info : logger.warn).call(logger, report.text);
      },
    },
  };
}

interface Report {
  text: string;
  fits: boolean;
}

/**
 * Writes what an offline reader needs into a built site, for what stands there now.
 * @param folder the build's output
 * @param limit bytes under gzip -9 up to which every reader stores all languages
 */
export async function writeOffline(folder: string, limit = storeLimit): Promise<Report> {
  const write = (name: string, text: string) => writeFileSync(`${folder}/${name}`, text);
  for (const lang of languages) {
    if (!existsSync(`${folder}/${inLanguage(lang, 'index.html')}`)) continue;
    const name = inLanguage(lang, 'manifest.webmanifest');
    write(name, appManifest(lang, name.includes('/') ? '../' : './'));
  }
  write('offline.js', await bundle('page/page.ts'));
  const measured = storedFiles(folder, limit);
  write('sw.js', await bundle('worker/worker.ts', { __STORED_VERSION__: measured.version }));
  const bytes = storedBytes(measured);
  const each = Object.entries(measured.languages).map(([lang, size]) => `${lang} ${kilobytes(size)}`);
  return {
    text: [
      `${measured.files} files, ${kilobytes(bytes)} of at most ${kilobytes(limit)} on a first visit`,
      `(shared ${kilobytes(measured.shared)}, ${each.join(', ')};`,
      measured.version.together ? 'all languages)' : 'only the languages that are read)',
    ].join(' '),
    fits: bytes <= limit,
  };
}

/** Writes the worker that leaves readers' devices. */
export async function leaveOffline(folder: string): Promise<Report> {
  writeFileSync(`${folder}/sw.js`, await bundle('worker/leave.ts'));
  return { text: 'off: what readers have stored is deleted at their next visit', fits: true };
}
