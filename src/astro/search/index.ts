import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import type { CheckedSite } from '../checked-site.ts';
import { recordHtml } from './record.ts';
import { searchRecords } from './records.ts';

/** Of a bundle, the interfaces that Pagefind brings and this site does not load. */
const unused = /^pagefind-(component-ui|modular-ui|ui|highlight)\./;

/** Files that hold the texts of results; more results share a file. */
const maxFragments = 100;

/** Astro integration: writes the search index of a built site, `dist/pagefind/`, one index a language. */
export default function searchIndex(checked: CheckedSite): AstroIntegration {
  let root = '';
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const paths = pages.map(({ pathname }) => `/${pathname}`).filter((one) => one !== '/404/');
        const records = searchRecords(root, base, dir, paths, await checked.last(root));
        try {
          const { index } = right(await pagefind.createIndex({ maxFragments }));
          for (const record of records)
            right(await index?.addHTMLFile({ url: record.url, content: recordHtml(record) }));
          for (const file of right(await index?.getFiles()).files) {
            if (unused.test(file.path)) continue;
            const to = path.join(fileURLToPath(dir), 'pagefind', file.path);
            mkdirSync(path.dirname(to), { recursive: true });
            writeFileSync(to, file.content);
          }
        } finally {
          await pagefind.close();
        }
        logger.info(`${records.length} sections`);
      },
    },
  };
}

function right<T extends { errors: string[] }>(response: T | undefined): T {
  if (!response || response.errors.length > 0) throw new Error(`Pagefind: ${response?.errors.join('; ')}`);
  return response;
}
