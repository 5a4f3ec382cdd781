import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadLink {
  words: string;
  page: number;
  /** An address of the web, */
  url?: string;
  /** or a place of the PDF: its page, and the text without spaces that stands from it on. */
  to?: { page: number; text: string };
}

/** What of a PDF its elements are told by. */
export interface ReadPdf {
  /** All text, without spaces, a page each. */
  pages: string[];
  links: ReadLink[];
  /** What its pictures say, in their order. */
  alternatives: string[];
}

interface Item {
  str: string;
  transform: number[];
  width: number;
}

interface Tagged {
  role?: string;
  alt?: string;
  children?: Tagged[];
}

/** Text without the spaces that a layout adds and leaves out. */
export const bare = (text: string) => text.replace(/[\s\u00ad\u200b\u200d]/g, '');

const alternativesOf = (node: Tagged | null): string[] => [
  ...(node?.alt === undefined ? [] : [node.alt]),
  ...(node?.children ?? []).flatMap(alternativesOf),
];

const itemsOf = async (page: PDFPageProxy) => (await page.getTextContent()).items as Item[];

/** Reads a PDF's elements back. */
export async function readElements(data: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const read: ReadPdf = { pages: [], links: [], alternatives: [] };
  const named = await pdf.getDestinations();
  // Typst names those of headings only.
  const placeOf = async (dest: string | unknown[] | null) => {
    const destination = typeof dest === 'string' ? named.get(dest) : dest;
    if (!destination) return undefined;
    const [ref, , , y] = destination as [{ num: number; gen: number }, unknown, number, number];
    const index = await pdf.getPageIndex(ref);
    const items = await itemsOf(await pdf.getPage(index + 1));
    const below = items.filter(({ transform: [, , , , , bottom = 0] }) => bottom < y);
    return { page: index + 1, text: bare(below.map((item) => item.str).join('')) };
  };
  for (const number of Array.from({ length: pdf.numPages }, (_, index) => index + 1)) {
    const page = await pdf.getPage(number);
    const items = await itemsOf(page);
    read.pages.push(bare(items.map((item) => item.str).join('')));
    read.alternatives.push(...alternativesOf((await page.getStructTree()) as Tagged | null));
    for (const { subtype, rect, unsafeUrl, dest } of await page.getAnnotations()) {
      if (subtype !== 'Link') continue;
      const [left, bottom, right, top] = rect as [number, number, number, number];
      const words = items.filter(({ transform: [, , , , x = 0, y = 0], width }) => {
        return x + width / 2 > left && x + width / 2 < right && y > bottom - 1 && y < top;
      });
      const text = words
        .map((item) => item.str)
        .join('')
        .trim();
      read.links.push({ words: text, page: number, url: unsafeUrl, to: await placeOf(dest) });
    }
  }
  return read;
}
