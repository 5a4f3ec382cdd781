import { checkArticles } from '../../src/astro/check.ts';
import { listedCategories } from '../../src/astro/listed.ts';
import { readPage } from '../../src/pdf/article/page.ts';
import type { HandbookPage } from '../../src/pdf/handbook/chapters.ts';
import { dist } from './build-site.ts';
import { pageAt } from './pages.ts';

/** All pages of a language's handbook, read from the built site, in their order. */
export async function handbookPages(root: string, lang: string, folder = dist): Promise<HandbookPage[]> {
  const { flows } = await checkArticles(root);
  const ofLang = Object.values(flows[lang] ?? {});
  return listedCategories(root, lang, ofLang).flatMap(({ title, articles }) =>
    articles.map(({ id, machine }) => {
      const page = readPage(pageAt(id, folder), `/${id}/`);
      return { page, flow: ofLang.find((flow) => flow.machine === machine), category: title };
    }),
  );
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
