import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Box, type Element, type Link, type Passage, type PdfPage, type Run, textOf } from './pdf.ts';
import { withBelow } from './structure.ts';

interface Annotation {
  subtype: string;
  id: string;
  rect: [number, number, number, number];
  quadPoints?: Float32Array;
  dest?: unknown;
  url?: string;
  unsafeUrl?: string;
  contentsObj?: { str: string };
}

/** An annotation's boxes, from top to bottom: those of its lines, or its own. Four points a line, of two numbers each. */
function boxesOf({ rect, quadPoints }: Annotation, page: number): Box[] {
  const quads = quadPoints
    ? Array.from({ length: quadPoints.length / 8 }, (_, at) => quadPoints.slice(8 * at, 8 * at + 8))
    : [];
  if (quads.length === 0) return [{ page, left: rect[0], bottom: rect[1], right: rect[2], top: rect[3] }];
  const ofQuad = (quad: Float32Array): Box => {
    const [xs, ys] = [0, 1].map((odd) => [...quad].filter((_, at) => at % 2 === odd)) as [number[], number[]];
    return { page, left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
  };
  return quads.map(ofQuad).toSorted((a, b) => b.top - a.top);
}

/**
 * Reads the links of all pages. Annotations that one Link element holds are one link: it wraps, or crosses pages.
 * @param passages get the link that they belong to
 */
export async function readLinks(
  proxies: PDFPageProxy[],
  structure: Element | undefined,
  passages: Passage[],
  pages: PdfPage[],
): Promise<Link[]> {
  const elements = new Map<number, Element>();
  for (const element of structure ? withBelow(structure) : []) {
    if (element.role !== 'Link') continue;
    for (const child of element.children) if ('annotation' in child) elements.set(child.annotation, element);
  }
  const byElement = new Map<Element, Link>();
  const strays: Link[] = [];
  for (const proxy of proxies) {
    const annotations: Annotation[] = await proxy.getAnnotations();
    for (const one of annotations.filter(({ subtype }) => subtype === 'Link')) {
      const parts = boxesOf(one, proxy.pageNumber);
      const contents = one.contentsObj?.str ?? '';
      const element = elements.get(Number.parseInt(one.id, 10));
      const known = element && byElement.get(element);
      if (known) {
        known.parts.push(...parts);
        known.contents.push(contents);
        continue;
      }
      const link: Link = {
        parts: parts as Link['parts'],
        contents: [contents],
        words: '',
        after: '',
        ...(typeof one.dest === 'string' && { to: one.dest }),
        ...((one.url ?? one.unsafeUrl) && { url: one.unsafeUrl ?? one.url }),
        ...(element && { element }),
      };
      if (element) byElement.set(element, link);
      else strays.push({ ...link, words: wordsUnder(link, pages) });
    }
  }
  const links = [...(structure ? withBelow(structure) : []).flatMap((one) => byElement.get(one) ?? []), ...strays];
  giveWords(byElement, passages);
  return links;
}

/** Of a link that is in no structure: the text whose middle lies in it. */
function wordsUnder({ parts }: Link, pages: PdfPage[]): string {
  const isUnder = (run: Box) =>
    parts.some((part) => {
      const [x, y] = [(run.left + run.right) / 2, (run.bottom + run.top) / 2];
      return part.page === run.page && part.left < x && x < part.right && part.bottom < y && y < part.top;
    });
  return textOf(pages.flatMap(({ runs }) => runs).filter(isUnder));
}

function giveWords(byElement: Map<Element, Link>, passages: Passage[]): void {
  const linkAround = (element: Element | undefined): Link | undefined =>
    element && (byElement.get(element) ?? linkAround(element.parent));
  const within = new Map<Link, Run[]>();
  const behind = new Map<Link, Run[]>();
  let last: Link | undefined;
  for (const passage of passages) {
    const link = linkAround(passage.element);
    if (link) passage.link = link;
    last = link ?? last;
    const into = link ? within : behind;
    if (last) into.set(last, [...(into.get(last) ?? []), ...passage.runs]);
  }
  for (const link of byElement.values()) {
    link.words = textOf(within.get(link) ?? []);
    link.after = textOf(behind.get(link) ?? []);
  }
}
