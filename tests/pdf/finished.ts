import { readFileSync } from 'node:fs';
import path from 'node:path';
import { articleFiles, routeOf } from '../../src/astro/articles.ts';
import { isArticle } from '../../src/content/article.ts';
import { dist } from '../support/build-site.ts';
import { troubleshooters } from '../support/flows.ts';
import { pageAt } from '../support/pages.ts';
import { type ExpectedArticle, expectedArticle } from './checks/expected-article.ts';
import type { Pdf } from './read/pdf.ts';
import { readPdf } from './read/read-pdf.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The papers and what the names of their files end with. */
export const papers = { letter: '', a4: '-a4' };
export type Paper = keyof typeof papers;

/** An article of the built site, and the folder that its language's PDFs are in. */
export interface FinishedArticle {
  folder: string;
  /** Its path in the site. */
  path: string;
  article: ExpectedArticle;
}

export const finishedArticles: FinishedArticle[] = articleFiles(root)
  .filter(isArticle)
  .map((file) => {
    const { lang, path: address } = routeOf(file);
    const [, machine, flow] = troubleshooters.find(([, , one]) => one.path === address) ?? [];
    const html = pageAt(address.slice(1));
    return {
      folder: path.join(root, dist, address.startsWith(`/${lang}/`) ? lang : '', 'pdf'),
      path: address,
      article: expectedArticle(html, address, flow && machine && { flow, machine }),
    };
  });

const statesOf = ({ article }: FinishedArticle) => Object.keys(article.flow?.states ?? {}).length;

/** The article with the most states has all that a check looks at. */
export const richestArticle: FinishedArticle = finishedArticles.reduce((a, b) => (statesOf(b) > statesOf(a) ? b : a));

/** The bytes of a finished PDF. */
export function bytesOf(folder: string, name: string, paper: Paper): Uint8Array {
  return readFileSync(path.join(folder, `${name}${papers[paper]}.pdf`));
}

/** A finished PDF on both papers. */
export async function onBothPapers(folder: string, name: string): Promise<Record<Paper, Pdf>> {
  const read = (paper: Paper) => readPdf(bytesOf(folder, name, paper));
  return { letter: await read('letter'), a4: await read('a4') };
}
