import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkArticles } from '../../src/astro/check.ts';
import { pdfPages } from '../../src/astro/pdf-pages.ts';
import type { HandbookPage } from '../../src/pdf/handbook/chapters.ts';
import { dist } from './build-site.ts';

/** All pages of a language's handbook, read from the built site, in their order. */
export async function handbookPages(root: string, lang: string, folder = dist): Promise<HandbookPage[]> {
  const { flows } = await checkArticles(root);
  const site = pathToFileURL(`${path.resolve(root, folder)}/`);
  return pdfPages(root, site, flows).filter((one) => one.lang === lang);
}

/**
 * As many pages as are asked for: those given, again and again. Each further round has numbers behind paths, titles and
 * categories, so that no two are the same; links lead to the pages of the first.
 */
export function manyPages(pages: HandbookPage[], count: number): HandbookPage[] {
  return Array.from({ length: count }, (_, at) => {
    const one = pages[at % pages.length] as HandbookPage;
    const round = Math.floor(at / pages.length);
    if (round === 0) return one;
    const { page, flow, category } = one;
    const [path, title] = [page.path.replace(/\/$/, `-${round}/`), `${page.title} (${round})`];
    return { page: { ...page, path, title }, flow: flow && { ...flow, path }, category: `${category} (${round})` };
  });
}
