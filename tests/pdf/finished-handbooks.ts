import { JSDOM } from 'jsdom';
import { languages } from '../../src/flow/phrases.ts';
import { pdfWords } from '../../src/pdf/words.ts';
import { pageAt } from '../support/pages.ts';
import { clean } from './checks/expected-article.ts';
import type { ExpectedHandbook } from './checks/handbook.ts';
import { finishedArticles } from './finished.ts';

export interface FinishedHandbook {
  folder: string;
  expected: ExpectedHandbook;
  /** The web addresses of its articles. */
  addresses: string[];
}

const site = new URL(process.env.SITE_URL ?? 'https://help.protiv.com');

function documentAt(path: string): Document {
  return new JSDOM(pageAt(path.slice(1))).window.document;
}

const linksIn = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map((one) => one.getAttribute('href') ?? '');

/** The handbook of a language, with the categories and articles that its pages list. */
function handbookOf(lang: string): FinishedHandbook[] {
  const own = finishedArticles.filter(({ article }) => article.lang === lang);
  const [first] = own;
  if (!first) return [];
  const home = lang === languages[0] ? '/' : `/${lang}/`;
  const chapters = linksIn(documentAt(home), '.sidebar ul.topics a').map((category) => {
    const page = documentAt(category);
    return {
      title: clean(page.querySelector('h1')?.textContent),
      articles: linksIn(page, 'main .link-rows a').flatMap((path) => {
        const { article } = own.find((one) => one.path === path) ?? {};
        return article ? [{ ...article, prefix: `${article.name}/` }] : [];
      }),
    };
  });
  const articles = chapters.flatMap((one) => one.articles);
  if (articles.length !== own.length) throw new Error(`The categories of ${lang} list ${articles.length} articles.`);
  const expected = { lang, title: pdfWords(lang).handbook.fullTitle, articles, chapters };
  return [{ folder: first.folder, expected, addresses: own.map(({ path }) => new URL(path, site).href) }];
}

export const finishedHandbooks: FinishedHandbook[] = languages.flatMap(handbookOf);
