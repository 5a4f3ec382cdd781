import { interfaceWords } from '../../components/interface-words.ts';
import { array, call, str } from '../typst.ts';
import type { PdfWords } from '../words.ts';
import type { Article } from './chapters.ts';
import { indexPlace } from './front-matter.ts';
import { outcomeIndex } from './outcome-index.ts';

/** The index of outcomes: a list a troubleshooter; nothing where there are none. */
export function indexPages(articles: Article[], words: PdfWords): string {
  const lists = articles.flatMap(({ page, flow, prefix }) => {
    if (!flow) return [];
    const { kind: kinds } = interfaceWords(flow.lang);
    const lines = outcomeIndex(flow, words).map(({ words, from, to, kind }) =>
      array([
        str(kind),
        str(kinds[kind]),
        str(words),
        str(from ?? ''),
        str(prefix + to),
        str(page.headings.get(to) ?? ''),
      ]),
    );
    return [array([str(page.title), array(lines)])];
  });
  return lists.length > 0 ? call('index-pages', str(indexPlace), array(lists)) : '';
}
