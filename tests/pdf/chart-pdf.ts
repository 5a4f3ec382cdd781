import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Flow } from '../../src/flow/flow.ts';
import { chartTypst } from '../../src/pdf/chart/chart-typst.ts';
import { compile } from '../../src/pdf/engine.ts';
import { call, run, str } from '../../src/pdf/typst.ts';
import { pdfWords } from '../../src/pdf/words.ts';

export interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

export type Word = Box & { text: string };

/** A row of a chart as its link shows it; points from the page's lower left corner. */
export interface LinkedRow extends Box {
  to: string;
  page: number;
  words: Word[];
}

export interface ChartPdf {
  rows: LinkedRow[];
  /** Text between head and foot of the chart's pages that no row holds. */
  strays: Word[];
  /** The page of every place that a link leads to. */
  pageOf: Map<string, number>;
}

const prefix = 'some-article/';

/** A document of a title page, a chart and the headings that it leads to. */
function sourceOf(flow: Flow): string {
  const words = pdfWords(flow.lang);
  const ids = flow.headings.map(
    ({ id, title }) => `#heading(level: 2)[${run(title)}]#label(${str(prefix + id)})#v(90pt)`,
  );
  return [
    '#import "/document.typ": *',
    '#import "/chart.typ": *',
    `#show: document-on-paper.with(title: "Title")`,
    `${call('heading', 'level: 1', str('Title'))}#pagebreak()`,
    `${chartTypst(flow, { labelOf: (id) => prefix + id, words })}#pagebreak()`,
    ...ids,
  ].join('\n');
}

const holds = (outer: Box, inner: Box) =>
  inner.left > outer.left - 0.1 &&
  inner.right < outer.right + 0.1 &&
  inner.bottom > outer.bottom - 0.1 &&
  inner.top < outer.top + 0.1;

/** Makes a PDF of a troubleshooter's chart, and reads its rows back by their links. */
export async function chartPdf(flow: Flow): Promise<ChartPdf> {
  const words = pdfWords(flow.lang);
  const source = { typst: sourceOf(flow), lang: flow.lang, words, files: new Map(), date: '2026-11-25' };
  const pdf = await getDocument({ data: new Uint8Array(compile(source)), verbosity: 0 }).promise;
  const rows: LinkedRow[] = [];
  const strays: Word[] = [];
  for (let number = 2; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.flatMap((item): Word[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size = 0, left = 0, baseline = 0] = item.transform;
      const box = { left, right: left + item.width, bottom: baseline - 0.22 * size, top: baseline + 0.78 * size };
      return box.top < 792 - 60 && box.bottom > 44 ? [{ ...box, text: item.str }] : [];
    });
    const links = (await page.getAnnotations()).filter((one) => one.subtype === 'Link');
    if (links.length === 0) break;
    for (const { dest, rect } of links) {
      const [left, bottom, right, top] = rect;
      const box = { left, bottom, right, top };
      const to = String(dest).slice(prefix.length);
      rows.push({ ...box, to, page: number, words: text.filter((word) => holds(box, word)) });
    }
    strays.push(...text.filter((word) => !rows.some((row) => row.page === number && row.words.includes(word))));
  }
  const pageOf = new Map<string, number>();
  for (const [name, place] of await pdf.getDestinations()) {
    pageOf.set(name.slice(prefix.length), (await pdf.getPageIndex(place[0])) + 1);
  }
  await pdf.loadingTask.destroy();
  return { rows, strays, pageOf };
}
