import { attribute, elements, isElement, isHeading, plainText } from '../article/hast.ts';
import { isOneLine, textWidth } from '../article/one-line.ts';
import { qrCode } from '../article/qr.ts';
import { shortAddress } from '../short-address.ts';
import { array, call, str } from '../typst.ts';
import type { PdfWords } from '../words.ts';
import type { Article, Chapter } from './chapters.ts';

/** The place of the index of outcomes; no article's has this name, as theirs have no slash before the id. */
export const indexPlace = '/outcomes';

/** The title page: what this is, when it was checked, and the way to the site. */
export function titlePage(home: URL, checked: string): string {
  return call('title-page', str(home.href), str(shortAddress(home.href)), str(checked), str(qrCode(home.href)));
}

/** The contents: all articles by category, of troubleshooters what divides them too; last the index of outcomes. */
export function contents(chapters: Chapter[], words: PdfWords): string {
  const lists = chapters.map(({ title, articles }) =>
    array([str(title), array(articles.flatMap((one) => contentsLines(one, words)))]),
  );
  const hasIndex = chapters.some(({ articles }) => articles.some(({ flow }) => flow));
  const last = hasIndex ? array([str(indexPlace), str(words.handbook.outcomes)]) : 'none';
  return call('contents-pages', array(lists), last);
}

/** How far in what divides an article stands, in points: as `template/handbook.typ` has it. */
const partStart = 16;

function contentsLines({ page, flow, place, prefix }: Article, words: PdfWords): string[] {
  const parts = flow ? elements(page.content, (one) => isHeading(one) && isElement(one, 'h2')) : [];
  const line = (to: string, title: string, isPart: boolean) => {
    const isShort = isOneLine({ words: title, page: words.page }, textWidth - (isPart ? partStart : 0));
    return array([str(to), str(title), String(isPart), String(isShort)]);
  };
  return [
    line(place, page.title, false),
    ...parts.map((one) => line(prefix + (attribute(one, 'id') ?? ''), plainText(one), true)),
  ];
}
