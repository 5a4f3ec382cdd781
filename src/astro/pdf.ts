import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sortFindings } from '../flow/finding.ts';
import { handbookPath, pdfPath } from '../pdf/address.ts';
import { pdfCache } from '../pdf/cache.ts';
import { type Source, TypstError, tryToCompile } from '../pdf/engine.ts';
import { handbookSource } from '../pdf/handbook/handbook-source.ts';
import { makeAll } from '../pdf/makers.ts';
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
        const wanted: Wanted[] = [
          ...articles.map(({ file, source, page }) => {
            return { what: file, source, pathOn: (paper: Paper) => pdfPath(page.path, paper) };
          }),
          ...(only ? [] : handbooks(pages, site, dir)),
        ];
        await makeAll(
          wanted.filter(({ source }) => !cache.has(source)),
          ({ what, source }, result) => cache.take(source, () => bytesOf(what, result)),
        );
        for (const { what, source, pathOn } of wanted) {
          // One that is in the cache but not as it was written is made anew.
          const bytes = cache.take(source, () => bytesOf(what, tryToCompile(source)));
          for (const paper of papers) {
            const file = new URL(`.${pathOn(paper)}`, dir);
            mkdirSync(new URL('.', file), { recursive: true });
            writeFileSync(file, onPaper(bytes, paper));
          }
        }
        if (!only) cache.clean();
        logger.info(`${cache.made()} made anew in ${Math.round(performance.now() - began)} ms`);
      },
    },
  };
}

/** A PDF to be written. */
interface Wanted {
  /** What it is of, for errors. */
  what: string;
  source: Source;
  /** Where it stands in the site. */
  pathOn(paper: Paper): string;
}

/** The handbook of each language. */
function handbooks(pages: PdfPage[], site: URL, dist: URL): Wanted[] {
  return [...Map.groupBy(pages, (one) => one.lang)].map(([lang, own]) => ({
    what: `The handbook (${lang})`,
    source: handbookSource(own, site, dist).source,
    pathOn: (paper) => handbookPath(lang, paper),
  }));
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

/** The PDF that was made of something. @throws Error that says what Typst had to say of it */
function bytesOf(what: string, result: Buffer | TypstError): Buffer {
  if (!(result instanceof TypstError)) return result;
  throw new Error(`${what} cannot be made into a PDF: ${result.message}. Take out what the message names.`);
}
