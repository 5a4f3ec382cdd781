import { interfaceWords } from '../../components/interface-words.ts';
import { isOneLine, textWidth } from '../article/one-line.ts';
import { array, call, str } from '../typst.ts';
import type { PdfWords } from '../words.ts';
import type { Article } from './chapters.ts';
import { indexPlace } from './front-matter.ts';
import { outcomeIndex } from './outcome-index.ts';

/** Where what leads to an outcome begins, in points: as `template/handbook.typ` has it. */
const lineStart = 84;

/** The index of outcomes: a list a troubleshooter; nothing where there are none. */
export function indexPages(articles: Article[], words: PdfWords): string {
  const lists = articles.flatMap(({ page, flow, prefix }) => {
    if (!flow) return [];
    const { kind: kinds } = interfaceWords(flow.lang);
    const lines = outcomeIndex(flow, words).map(({ words: said, from = '', to, kind }) => {
      const title = page.headings.get(to) ?? '';
      const isShort = isOneLine({ words: `${said} (${from})`, title, page: words.page }, textWidth - lineStart);
      return array([...[kind, kinds[kind], said, from, prefix + to, title].map(str), String(isShort)]);
    });
    return [array([str(page.title), array(lines)])];
  });
  return lists.length > 0 ? call('index-pages', str(indexPlace), array(lists)) : '';
}
