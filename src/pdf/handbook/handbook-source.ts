import { inLanguage } from '../../flow/phrases.ts';
import { articleTemplates } from '../article/article-source.ts';
import { blocks } from '../article/blocks.ts';
import type { Fault } from '../article/context.ts';
import { addressOf, destinationsAmong } from '../article/destinations.ts';
import { pageContext, type Whole } from '../article/page-context.ts';
import { titleBlock } from '../article/title.ts';
import type { Source } from '../engine.ts';
import { formerNames } from '../other-names.ts';
import { shortAddress } from '../short-address.ts';
import { block, call, str } from '../typst.ts';
import { pdfWords } from '../words.ts';
import { type Article, type Chapter, chaptersOf, type HandbookPage } from './chapters.ts';
import { contents, titlePage } from './front-matter.ts';
import { indexPages } from './index-pages.ts';

/**
 * All articles of a language as the source of one PDF, and what of them cannot be printed: the same as in their own.
 * Its date is that of the article checked last.
 * @param pages in the order of the site's sidebar; at least one
 */
export function handbookSource(pages: HandbookPage[], root: URL, dist: URL): { source: Source; faults: Fault[] } {
  const lang = pages[0]?.page.lang ?? 'en';
  const words = pdfWords(lang);
  const chapters = chaptersOf(pages);
  const articles = chapters.flatMap((one) => one.articles);
  const whole: Whole = { root, dist, resolve: destinationsAmong(articles, root), files: new Map(), faults: [] };
  const newest = pages.map(({ page }) => page).reduce((a, b) => ((b.checked ?? '') > (a.checked ?? '') ? b : a));
  const home = new URL(inLanguage(lang, ''), root);
  const typst = [
    ...articleTemplates,
    '#import "/handbook.typ": *',
    `#show: document-on-paper.with(title: ${str(words.handbook.fullTitle)}, foot: ${str(shortAddress(home.href))})`,
    titlePage(home, newest.checkedWords ?? ''),
    contents(chapters, words),
    ...chapters.map((one) => chapterPages(one, whole)),
    indexPages(articles, words),
  ].join('\n');
  const names = Object.assign({}, ...articles.map(({ flow, prefix }) => formerNames(flow, prefix)));
  return {
    source: { typst, lang, words, files: whole.files, date: newest.checked ?? '1970-01-01', names },
    faults: whole.faults,
  };
}

/** A category's articles, each on pages of its own. The first page bears the category's heading. */
function chapterPages({ title, articles }: Chapter, whole: Whole): string {
  return articles
    .map((article, index) => {
      const opening = index === 0 ? call('chapter-head', str(title)) : '';
      const pages = [opening, articlePages(article, whole)].filter(Boolean).join('\n');
      return call('article-pages', str(article.place), str(article.page.title), str(title), block(pages));
    })
    .join('\n');
}

/** An article one level below its category. */
function articlePages(article: Article, whole: Whole): string {
  const context = pageContext(article, article.flow, 1, whole);
  return `${titleBlock(addressOf(article.page, whole.root), context)}\n${blocks(article.page.content.children, context)}`;
}
