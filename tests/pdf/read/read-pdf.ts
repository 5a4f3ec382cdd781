import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readLinks } from './links.ts';
import { marksOf, runsOf } from './page-content.ts';
import {
  type Element,
  type Heading,
  type OutlineItem,
  type Passage,
  type Pdf,
  type Place,
  type Run,
  textOf,
} from './pdf.ts';
import { isElement, isMark, marksIn, structureOf, withBelow } from './structure.ts';

/** Reads a finished PDF. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const viewed = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  try {
    const proxies = await Promise.all(Array.from({ length: viewed.numPages }, (_, at) => viewed.getPage(at + 1)));
    const pages = await Promise.all(
      proxies.map(async (page) => {
        const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
        const shown = { page: page.pageNumber, left, bottom, right, top };
        return { number: page.pageNumber, shown, runs: await runsOf(page), ...(await marksOf(page)) };
      }),
    );
    const structure = structureOf(file);
    const runsAt = Map.groupBy(
      pages.flatMap(({ runs }) => runs).filter(({ mark }) => mark !== undefined),
      ({ page, mark }) => `${page} ${mark}`,
    );
    const passages = structure ? passagesOf(structure, runsAt) : [];
    const links = await readLinks(proxies, structure, passages, pages);
    const { metadata } = await viewed.getMetadata();
    return {
      file,
      pages,
      structure,
      passages,
      links,
      headings: structure ? headingsOf(structure, runsAt) : [],
      destinations: await destinationsOf(viewed),
      outline: await outlineOf(viewed),
      xmp: new Map(metadata ? [...(metadata as unknown as Iterable<[string, string]>)] : []),
    };
  } finally {
    await viewed.loadingTask.destroy();
  }
}

type RunsAt = Map<string, Run[]>;

function passagesOf(element: Element, runsAt: RunsAt): Passage[] {
  return element.children.flatMap((child): Passage[] => {
    if (isElement(child)) return passagesOf(child, runsAt);
    if (!isMark(child)) return [];
    const runs = runsAt.get(`${child.page} ${child.id}`) ?? [];
    return runs.length > 0 ? [{ text: textOf(runs), runs, element }] : [];
  });
}

function headingsOf(structure: Element, runsAt: RunsAt): Heading[] {
  return withBelow(structure).flatMap((element) => {
    const [, level] = /^H(\d+)$/.exec(element.role) ?? [];
    const runs = marksIn(element).flatMap(({ page, id }) => runsAt.get(`${page} ${id}`) ?? []);
    return level ? [{ level: Number(level), title: textOf(runs), runs }] : [];
  });
}

/** Where an explicit destination points: [page, /XYZ, x, y, zoom]; ISO 32000-1, 12.3.2.2. */
async function placeOf(viewed: PDFDocumentProxy, target: unknown): Promise<Place | undefined> {
  if (!Array.isArray(target) || target[1]?.name !== 'XYZ') return undefined;
  const index = await viewed.getPageIndex(target[0]).catch(() => undefined);
  return index === undefined ? undefined : { page: index + 1, x: target[2] ?? 0, y: target[3] ?? 0 };
}

async function destinationsOf(viewed: PDFDocumentProxy): Promise<Map<string, Place>> {
  const places = new Map<string, Place>();
  for (const [name, target] of await viewed.getDestinations()) {
    const place = await placeOf(viewed, target);
    if (place) places.set(name, place);
  }
  return places;
}

async function outlineOf(viewed: PDFDocumentProxy): Promise<OutlineItem[]> {
  type Node = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];
  const items = async (nodes: Node[], level: number): Promise<OutlineItem[]> => {
    const lists = nodes.map(async ({ title, dest, items: below }): Promise<OutlineItem[]> => {
      const target = typeof dest === 'string' ? await viewed.getDestination(dest) : dest;
      return [{ title, level, place: await placeOf(viewed, target) }, ...(await items(below, level + 1))];
    });
    return (await Promise.all(lists)).flat();
  };
  return items((await viewed.getOutline()) ?? [], 1);
}
