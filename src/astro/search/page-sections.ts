import type { Element, Nodes, Parents } from 'hast';
import { attribute, elements, hasClass, isElement, isHeading, mainOf, plainText } from '../../pdf/article/hast.ts';

/** A part of a built page that search can lead to: what stands under one heading, or above the first. */
export interface PageSection {
  /** Of the heading; none for the page itself. */
  id?: string;
  title: string;
  /** The state whose section it is. */
  state?: string;
  /** Its paragraphs, list items, cells and answers as plain text. */
  text: string[];
  links: SectionLink[];
  /** Whether it says anything but where links lead. */
  says: boolean;
}

/** A link in a text, with its own words and the paragraph or item it stands in. */
export interface SectionLink {
  href: string;
  words: string;
  around: string;
}

/** What search knows of a built page. */
export interface SearchedPage {
  lang: string;
  /** The machine of its troubleshooter. */
  machine?: string | undefined;
  /** The page itself, then its headings in order. */
  sections: [PageSection, ...PageSection[]];
}

/** `small`: a row that leads elsewhere says in it where. */
const notRead = new Set(['button', 'footer', 'form', 'nav', 'script', 'select', 'small', 'style', 'svg', 'template']);
const inLine = new Set(
  'a abbr b bdi br cite code del dfn em i img ins kbd mark q s span strong sub sup time u var'.split(' '),
);

function isRead(node: Nodes): boolean {
  if (node.type === 'comment') return false;
  if (node.type !== 'element') return true;
  // Answers of the groups around a question stand in every step of theirs: they tell none from another.
  const apart =
    attribute(node, 'dataPagefindIgnore') !== undefined || hasClass(node, 'ts-shared', 'checked', 'sr-only');
  return !apart && !notRead.has(node.tagName) && attribute(node, 'hidden') === undefined;
}

/**
 * Reads a built page for the search.
 * @param html the whole page, with its text in `main`
 * @returns nothing for a page that is not to be found, as its frontmatter says with `pagefind: false`
 */
export function pageSections(html: string): SearchedPage | undefined {
  const main = mainOf(html);
  if (!main || attribute(main, 'dataPagefindBody') === undefined) return undefined;
  const [troubleshooter] = elements(main, (one) => attribute(one, 'dataTroubleshooter') !== undefined);
  return {
    lang: /<html[^>]*\slang="([^"]+)"/.exec(html)?.[1] ?? 'en',
    machine: troubleshooter && attribute(troubleshooter, 'dataTroubleshooter'),
    sections: sectionsIn(main),
  };
}

const begun = (section: Pick<PageSection, 'id' | 'title' | 'state'>): PageSection => ({
  ...section,
  text: [],
  links: [],
  says: false,
});

function sectionsIn(main: Element): [PageSection, ...PageSection[]] {
  const page = begun({ title: '' });
  const sections: [PageSection, ...PageSection[]] = [page];
  const current = () => sections.at(-1) ?? page;
  let line: Nodes[] = [];
  const endLine = () => {
    const words = plainText({ type: 'element', tagName: 'p', properties: {}, children: line as Element[] });
    line = [];
    if (words) current().text.push(words);
  };
  const heading = (node: Element, state: string | undefined): void => {
    const title = plainText(readOf(node));
    const id = attribute(node, 'id');
    if (node.tagName === 'h1') page.title = title;
    else if (id) sections.push(begun({ id, title, ...(id === state && { state }) }));
    else current().text.push(title);
  };
  const visit = (parent: Parents, state?: string): void => {
    for (const node of parent.children.filter(isRead)) {
      if (node.type === 'text' || (isElement(node) && inLine.has(node.tagName))) {
        line.push(...spaced(line.at(-1), readOf(node)));
        if (!isElement(node, 'a') && plainText(node)) current().says = true;
        continue;
      }
      endLine();
      if (isHeading(node)) heading(node, state);
      else if ('children' in node) {
        if (isElement(node, 'p', 'li', 'dd', 'td')) current().links.push(...linksIn(node));
        visit(node, isElement(node) ? (attribute(node, 'dataState') ?? state) : state);
        endLine();
      }
    }
  };
  visit(main);
  endLine();
  return sections;
}

/** Neighbors that the page sets apart by its looks alone. */
function spaced(before: Nodes | undefined, node: Nodes): Nodes[] {
  const apart = isElement(before, 'a', 'span') && isElement(node, 'span', 'a');
  return apart ? [{ type: 'text', value: ' ' }, node] : [node];
}

/** A copy without what is not read. */
function readOf<T extends Nodes>(node: T): T {
  return 'children' in node ? { ...node, children: node.children.filter(isRead).map(readOf) } : node;
}

/** The links to sections in a paragraph or an item; a word of the glossary is none, it stands there for itself. */
function linksIn(block: Element): SectionLink[] {
  if (elements(block, (one) => ['p', 'li', 'section'].includes(one.tagName)).length > 0) return [];
  const around = plainText(readOf(block));
  return elements(block, (one) => one.tagName === 'a')
    .filter((one) => attribute(one, 'dataAnswer') === undefined && !hasClass(one, 'term'))
    .map((link) => ({ href: attribute(link, 'href') ?? '', words: plainText(readOf(link)), around }))
    .filter(({ href }) => href.includes('#'));
}
