import { isArticle } from '../content/article.ts';
import type { Site } from '../flow/lint/links.ts';
import { inLanguage, languages } from '../flow/phrases.ts';
import { pagesIn } from '../flow/untranslated.ts';
import type { Words } from '../flow/words.ts';
import { handbookPath, pdfPath } from '../pdf/address.ts';
import { papers } from '../pdf/paper.ts';
import { articleFiles, filesOf, routeOf } from './articles.ts';
import { categoryPages } from './categories.ts';
import { integrationIds } from './facts.ts';

/**
 * What links may lead to: the pages that are written, also where they stand in for a translation, and what the site
 * makes.
 * @param words of all articles that can be read
 * @param machines the names of all machines
 */
export function placesOf(root: string, words: Words[], machines: string[]): Site {
  const articles = articleFiles(root);
  const written = articles.map((file) => ({ id: routeOf(file).path.slice(1) }));
  const inAll = <Page extends { id: string }>(all: Page[]) =>
    languages.flatMap((lang) => pagesIn(all, lang).map((page) => ({ ...page, lang, path: `/${page.id}` })));
  const shown = inAll(words.map((one) => ({ ...one, id: one.path.slice(1) })));
  const pages = [...inAll(written), ...categoryPages(shown)].map(({ path }) => path);
  return {
    pages,
    files: [
      ...filesOf(root, 'public/**/*.*').map((file) => file.replace(/^public/, '')),
      ...pages.map((path) => `${path.replace(/\/$/, '') || '/index'}.md`),
      ...papers.flatMap((paper) => [
        ...articles.filter(isArticle).map((file) => pdfPath(routeOf(file).path, paper)),
        ...languages.map((lang) => handbookPath(lang, paper)),
      ]),
      ...machines.flatMap((name) => [
        `/troubleshooters/${name}.machine.json`,
        ...languages.flatMap((lang) =>
          ['json', 'mmd', 'md'].map((format) => `/${inLanguage(lang, `troubleshooters/${name}.${format}`)}`),
        ),
      ]),
      '/troubleshooters/troubleshooter.schema.json',
      ...languages.map((lang) => `/${inLanguage(lang, 'llms.txt')}`),
      '/sitemap-index.xml',
    ],
    anchors: new Map(
      shown
        .filter(({ file }) => isArticle(file))
        .map(({ path, headings, anchors }) => [path, [...headings, ...anchors].map(({ id }) => id)]),
    ),
    integrations: integrationIds(root),
  };
}
