import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sortFindings } from '../flow/finding.ts';
import { handbookPath, pdfPath } from '../pdf/address.ts';
import { pdfCache } from '../pdf/cache.ts';
import { compile, type Source, TypstError } from '../pdf/engine.ts';
import { handbookSource } from '../pdf/handbook/handbook-source.ts';
import { onPaper, type Paper, papers } from '../pdf/paper.ts';
import type { CheckedSite } from './checked-site.ts';
import { findingsError } from './findings-error.ts';
import { articlePdf, nameFindings, type PdfPage, pdfPages } from './pdf-pages.ts';

/**
 * Astro integration: makes a PDF of every built article and a handbook of each language, on both papers. Only what has
 * changed since the last build is made anew. What cannot be printed stops the build, all of it at once.
 * @param only the names of the articles to make PDFs of, the last parts of their paths; missing for all of them and the
 *   handbooks
 */
export default function pdfs(checked: CheckedSite, only?: string[]): AstroIntegration {
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
        const { flows } = await checked.last(root);
        const pages = pdfPages(root, dir, flows);
        const articles = asked(pages, only).map((one) => ({ ...one, ...articlePdf(one, root, site, dir) }));
        const findings = [...nameFindings(pages), ...articles.flatMap((one) => one.findings)];
        if (findings.length > 0) throw findingsError(sortFindings(findings), root);

        const cache = pdfCache(cacheFolder);
        const make = (what: string, source: Source, pathOn: (paper: Paper) => string) => {
          const bytes = cache.take(source, () => made(what, source));
          for (const paper of papers) {
            const file = new URL(`.${pathOn(paper)}`, dir);
            mkdirSync(new URL('.', file), { recursive: true });
            writeFileSync(file, onPaper(bytes, paper));
          }
        };
        for (const { source, page, file } of articles) make(file, source, (paper) => pdfPath(page.path, paper));
        if (!only) {
          for (const [lang, own] of Map.groupBy(pages, (one) => one.lang)) {
            const { source } = handbookSource(own, site, dir);
            make(`The handbook (${lang})`, source, (paper) => handbookPath(lang, paper));
          }
          cache.clean();
        }
        logger.info(`${cache.made()} made anew in ${Math.round(performance.now() - began)} ms`);
      },
    },
  };
}

/** @throws Error that lists the names there are, if one is none of them */
function asked(pages: PdfPage[], only: string[] | undefined): PdfPage[] {
  if (!only) return pages;
  const nameOf = ({ page }: PdfPage) => page.path.split('/').at(-2) ?? '';
  const unknown = only.filter((name) => !pages.some((one) => nameOf(one) === name));
  if (unknown.length > 0) {
    throw new Error(`There is no article "${unknown.join('", "')}". Write one of: ${pages.map(nameOf).join(', ')}.`);
  }
  return pages.filter((one) => only.includes(nameOf(one)));
}

function made(what: string, source: Source): Buffer {
  try {
    return compile(source);
  } catch (error) {
    if (!(error instanceof TypstError)) throw error;
    throw new Error(`${what} cannot be made into a PDF: ${error.message}. Take out what the message names.`);
  }
}
