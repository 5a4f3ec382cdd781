import type { Element } from 'hast';
import type { Finding } from '../flow/finding.ts';
import { attribute as attributeOf, isElement as isJsx, type TreeNode, textOf } from '../flow/tree.ts';
import type { Fault } from './article/context.ts';
import { elements, isHeading, plainText } from './article/hast.ts';
import type { Page } from './article/page.ts';
import { alternative } from './article/pictures.ts';
import { readWritten, type Written } from './written.ts';

/**
 * What cannot be printed of a page, at the places of the article's source where it is written. The built page does not
 * tell them: a thing is the nth of its kind on the page, and the nth in the source. Where the two have not as many, as
 * a component makes more of them, it is the first below its heading; what only a component says is found at the heading.
 * @param file the article's path from the project's root
 * @param source the article's text
 */
export function pageFindings(faults: Fault[], page: Page, file: string, source: string): Finding[] {
  if (faults.length === 0) return [];
  const written = readWritten(file, source);
  const found = faults.map(({ rule, message, fix, ...fault }) => {
    return { rule, place: written.placeAt(offsetOf(fault, page, written)), message, fix };
  });
  // What is on a page twice may be written once.
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

type Where = Pick<Fault, 'element' | 'part'>;

function offsetOf({ element, part }: Where, page: Page, written: Written): number {
  if (!element) return Math.max(part ? written.source.search(asWritten(part.text)) : 0, 0);
  const { from, to } = sectionOf(element, page, written);
  const { onPage, inSource } = part
    ? ofText(part.text, page, written)
    : isHeading(element)
      ? ofHeading(element, page, written)
      : ofElement(element, page, written);
  const nth = inSource[onPage.indexOf(element) + (part?.before ?? 0)];
  if (nth !== undefined && onPage.length === inSource.length) return nth;
  return inSource.find((offset) => offset >= from && offset < to) ?? inSource.find((offset) => offset >= from) ?? from;
}

/** Things of one kind: the elements of the page that are or hold one, and the offsets where the source has one. */
interface Alike {
  onPage: Element[];
  inSource: number[];
}

/** A text, as it may be written in Markdown. */
function asWritten(text: string): RegExp {
  const letters = Array.from(text.replace(/\s+/g, ' '), (one) => {
    const code = one.codePointAt(0) ?? 0;
    const reference = `(?i:&#(?:x0*${code.toString(16)}|0*${code});)`;
    return one === ' ' ? '\\s+' : `(?:${RegExp.escape(one)}|${reference})`;
  });
  return new RegExp(letters.join(''), 'g');
}

const offsets = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match.index);

function ofText(text: string, { content }: Page, { source, start }: Written): Alike {
  const held = (element: Element) =>
    element.children
      .map((one) => (one.type === 'text' ? one.value : ''))
      .join('')
      .split(text).length - 1;
  const onPage = elements(content, () => true).flatMap((one) => Array<Element>(held(one)).fill(one));
  return { onPage, inSource: offsets(source, asWritten(text)).filter((offset) => offset >= start) };
}

function ofElement(element: Element, { content }: Page, written: Written): Alike {
  const { tagName } = element;
  if (tagName === 'img') return ofPicture(element, content, written);
  const inSource = offsets(written.markup, new RegExp(`<${RegExp.escape(tagName)}(?=[\\s/>])`, 'gi'));
  return { onPage: elements(content, (one) => one.tagName === tagName), inSource };
}

/** Pictures that say the same, or nothing. */
function ofPicture(element: Element, content: Element, { nodes, markup, offsetOf }: Written): Alike {
  const words = alternative(element);
  const inHtml = [...markup.matchAll(/<img\b[^>]*>/gi)].flatMap(({ 0: tag, index }) => {
    const [, , alt = ''] = /\balt=(["']?)(.*?)\1(?=[\s/>])/is.exec(tag) ?? [];
    return alt.trim() === words ? [index] : [];
  });
  const inTree = nodes.filter((node) => wordsOf(node) === words).map(offsetOf);
  return {
    onPage: elements(content, (one) => one.tagName === 'img' && alternative(one) === words),
    inSource: [...new Set([...inTree, ...inHtml])].sort((a, b) => a - b),
  };
}

/** What an image in Markdown or an element for one says; `undefined` if it is none, or its words are computed. */
function wordsOf(node: TreeNode): string | undefined {
  if (node.type === 'image' || node.type === 'imageReference') return (node as { alt?: string }).alt?.trim() ?? '';
  if (!['img', 'Image', 'Picture'].some((name) => isJsx(node, name))) return undefined;
  return node.attributes?.some(({ name }) => name === 'alt') ? (attributeOf(node, 'alt') ?? undefined) : '';
}

function ofHeading(heading: Element, { content }: Page, { nodes, offsetOf }: Written): Alike {
  const title = folded(plainText(heading));
  const isHeadingNode = (node: TreeNode) =>
    node.type === 'heading' || (isJsx(node) && /^h[1-6]$/.test(node.name ?? ''));
  return {
    onPage: elements(content, (one) => isHeading(one) && folded(plainText(one)) === title),
    inSource: nodes.filter((node) => isHeadingNode(node) && folded(textOf(node)) === title).map(offsetOf),
  };
}

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What the source has of the section that an element stands in: from the last heading before it that is written there. */
function sectionOf(element: Element, page: Page, written: Written): { from: number; to: number } {
  const all = elements(page.content, () => true);
  const at = all.indexOf(element);
  const placed = all.flatMap((heading, index) => {
    if (!isHeading(heading)) return [];
    const { onPage, inSource } = ofHeading(heading, page, written);
    const offset = inSource[onPage.indexOf(heading)];
    return offset === undefined ? [] : [{ index, offset }];
  });
  const from = placed.findLast(({ index }) => index <= at)?.offset ?? written.start;
  const next = placed.map(({ offset }) => offset).filter((offset) => offset > from);
  return { from, to: Math.min(...next) };
}
