import { readFileSync } from 'node:fs';
import { isArticle } from '../content/article.ts';
import type { Finding } from '../flow/finding.ts';
import type { Flow } from '../flow/flow.ts';
import { pdfPath } from '../pdf/address.ts';
import { articleSource } from '../pdf/article/article-source.ts';
import { type Page, readPage } from '../pdf/article/page.ts';
import type { Source } from '../pdf/engine.ts';
import { pageFaults } from '../pdf/faults.ts';
import { pageFindings } from '../pdf/locate.ts';
import { articleFiles, readSource, routeOf } from './articles.ts';
import type { Flows } from './check.ts';
import { listedPlaces } from './listed.ts';

/** A built article that gets a PDF. */
export interface PdfPage {
  /** Its file from the project's root. */
  file: string;
  lang: string;
  page: Page;
  flow?: Flow;
  /** The title of its category. */
  category: string;
}

/**
 * Reads the articles of a built site, in the order that the site lists them.
 * @param root the project's folder
 * @param dist the folder of the built site
 */
export function pdfPages(root: string, dist: URL, flows: Flows): PdfPage[] {
  const places = listedPlaces(root, flows);
  const orderOf = (file: string) => places.get(routeOf(file).path)?.order ?? 0;
  return articleFiles(root)
    .filter(isArticle)
    .toSorted((a, b) => orderOf(a) - orderOf(b))
    .map((file): PdfPage => {
      const { lang, path } = routeOf(file);
      const category = places.get(path)?.category ?? '';
      const page = { ...readPage(readFileSync(new URL(`.${path}index.html`, dist), 'utf8'), path), category };
      const flow = page.machine === undefined ? undefined : flows[lang]?.[page.machine];
      return { file, lang, page, ...(flow && { flow }), category };
    });
}

/** Articles whose PDFs would have one name. */
export function nameFindings(pages: PdfPage[]): Finding[] {
  const named = [...Map.groupBy(pages, ({ page }) => pdfPath(page.path))];
  return named.flatMap(([name, [first, ...others]]) => {
    const isTaken = name.endsWith('/handbook.pdf');
    const wrong = isTaken && first ? [first, ...others] : others;
    return wrong.map(({ file }) => ({
      rule: 'pdf-name',
      place: { file, line: 1, column: 1 },
      message: `Its PDF would be ${name}, as that of ${isTaken ? 'the handbook' : first?.file}.`,
      fix: 'Give the file another name: the last part of its path names the PDF.',
    }));
  });
}

/** An article as the source of its PDF, and all that cannot be printed of it. */
export function articlePdf(
  { file, page, flow }: PdfPage,
  root: string,
  site: URL,
  dist: URL,
): { source: Source; findings: Finding[] } {
  const { source, faults } = articleSource(page, flow, site, dist);
  return { source, findings: pageFindings([...pageFaults(page), ...faults], page, file, readSource(root, file)) };
}
