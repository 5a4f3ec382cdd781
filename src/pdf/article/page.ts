import type { Element } from 'hast';
import { attribute, elements, hasClass, isElement, isHeading, mainOf, plainText } from './hast.ts';
import { nameHeadings } from './heading-ids.ts';
import { markPlaces, type Place } from './places.ts';
import { foldSpaces } from './whitespace.ts';

/** A built page, as far as its PDF is made of it. */
export interface Page {
  /** The page's path in the site, without its base: `/troubleshooting/missing-record/`. */
  path: string;
  lang: string;
  title: string;
  summary: string;
  /** The day its facts were last checked, `2026-11-25`, and that day in words. */
  checked?: string;
  checkedWords?: string;
  /** The group of the sidebar it stands in; the built page does not tell. */
  category?: string;
  /** What the page says under its title. */
  content: Element;
  /** The plain text of every heading below the title, by id, in order. */
  headings: Map<string, string>;
  /** Everything that a link can lead to, by id. */
  places: Map<string, Place>;
  /** The machine of its troubleshooter. */
  machine?: string;
}

/**
 * Reads a built page.
 * @param html the whole page, with its text in `main`
 * @param path the page's path in the site
 * @throws Error if the page is none of ours
 */
export function readPage(html: string, path: string): Page {
  const main = mainOf(html);
  if (!main) throw new Error(`${path} has no <main>.`);
  const [content] = elements(main, (one) => hasClass(one, 'sl-markdown-content'));
  const [title] = elements(main, (one) => isElement(one, 'h1'));
  if (!content || !title) throw new Error(`${path} is not a page of this site.`);
  const [summary] = elements(main, (one) => hasClass(one, 'description'));
  const [checked] = elements(main, (one) => hasClass(one, 'checked'));
  const [day] = checked ? elements(checked, (one) => isElement(one, 'time')) : [];
  nameHeadings(content);
  const places = markPlaces(content, plainText(title));
  foldSpaces(content);
  const [troubleshooter] = elements(content, (one) => attribute(one, 'dataTroubleshooter') !== undefined);
  return {
    path,
    lang: attribute(main, 'lang') ?? 'en',
    title: plainText(title),
    summary: summary ? plainText(summary) : '',
    checked: day && attribute(day, 'dateTime'),
    checkedWords: checked && plainText(checked),
    content,
    headings: new Map(elements(content, isHeading).map((one) => [attribute(one, 'id') ?? '', plainText(one)])),
    places,
    machine: troubleshooter && attribute(troubleshooter, 'dataTroubleshooter'),
  };
}
