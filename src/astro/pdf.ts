import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sortFindings } from '../flow/finding.ts';
import { languages } from '../flow/phrases.ts';
import { handbookPath, pdfPath } from '../pdf/address.ts';
import { pdfCache } from '../pdf/cache.ts';
import { compile, type Paper, papers, type Source, TypstError } from '../pdf/engine.ts';
import { handbookSource } from '../pdf/handbook/handbook-source.ts';
import { findingsError } from './findings-error.ts';
import { articlePdf, nameFindings, pdfPages } from './pdf-pages.ts';

/**
 * Astro integration: makes a PDF of every built article and a handbook of each language, on both papers. Only what has
 * changed since the last build is made anew. What cannot be printed stops the build, all of it at once.
 */
export default function pdfs(): AstroIntegration {
  let root = '';
  let site = new URL('https://localhost/');
  let cacheFolder = '';
  return {
    name: 'pdfs',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        site = new URL(config.base.replace(/\/?$/, '/'), config.site);
        cacheFolder = fileURLToPath(new URL('pdf/', config.cacheDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const began = performance.now();
        const pages = await pdfPages(root, dir);
        const articles = pages.map((one) => ({ ...one, ...articlePdf(one, root, site, dir) }));
        const findings = [...nameFindings(pages), ...articles.flatMap((one) => one.findings)];
        if (findings.length > 0) throw findingsError(sortFindings(findings), root);

        const cache = pdfCache(cacheFolder);
        const make = (source: Source, pathOn: (paper: Paper) => string, what: string) => {
          for (const paper of papers) {
            const file = new URL(`.${pathOn(paper)}`, dir);
            mkdirSync(new URL('.', file), { recursive: true });
            writeFileSync(
              file,
              cache.take(source, paper, () => made(source, paper, what)),
            );
          }
        };
        for (const { source, page, file } of articles) make(source, (paper) => pdfPath(page.path, paper), file);
        for (const lang of languages) {
          const own = pages.filter((one) => one.lang === lang);
          if (own.length === 0) continue;
          make(handbookSource(own, site, dir).source, (paper) => handbookPath(lang, paper), `the handbook (${lang})`);
        }
        cache.clean();
        logger.info(`${cache.made()} made anew in ${Math.round(performance.now() - began)} ms`);
      },
    },
  };
}

function made(source: Source, paper: Paper, what: string): Buffer {
  try {
    return compile(source, paper);
  } catch (error) {
    if (!(error instanceof TypstError)) throw error;
    throw new Error(`${what} cannot be made into a PDF: ${error.message}. Take out what the message names.`);
  }
}
