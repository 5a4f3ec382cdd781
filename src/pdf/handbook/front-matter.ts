import { attribute, elements, isElement, isHeading, plainText } from '../article/hast.ts';
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
  const lists = chapters.map(({ title, articles }) => array([str(title), array(articles.flatMap(contentsLines))]));
  const hasIndex = chapters.some(({ articles }) => articles.some(({ flow }) => flow));
  const last = hasIndex ? array([str(indexPlace), str(words.handbook.outcomes)]) : 'none';
  return call('contents-pages', array(lists), last);
}

function contentsLines({ page, flow, place, prefix }: Article): string[] {
  const parts = flow ? elements(page.content, (one) => isHeading(one) && isElement(one, 'h2')) : [];
  return [
    array([str(place), str(page.title), 'false']),
    ...parts.map((one) => array([str(prefix + (attribute(one, 'id') ?? '')), str(plainText(one)), 'true'])),
  ];
}
