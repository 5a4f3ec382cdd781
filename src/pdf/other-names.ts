import type { Flow } from '../flow/flow.ts';
import { letterHeight } from './paper.ts';
import { type PdfFile, pdfFile, withObjects } from './pdf-file.ts';

/**
 * The names that the steps of a troubleshooter had before, each with today's.
 * @param prefix what stands before the names of its places
 */
export function formerNames(flow: Flow | undefined, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.values(flow?.states ?? {}).flatMap(({ id, formerly }) =>
      formerly.map((old) => [prefix + old, prefix + id] as const),
    ),
  );
}

/** A place that is no heading, as the templates note it: in points from the upper left of a page of Letter. */
export interface NamedPlace {
  name: string;
  /** From 1. */
  page: number;
  x: number;
  y: number;
}

/** The numbers of all pages below a node of the page tree, in order (ISO 32000-1, 7.7.3). */
function pagesBelow(file: PdfFile, number: number): number[] {
  const [, kids] = /\/Kids\s*\[([^\]]*)\]/.exec(file.object(number)) ?? [];
  if (kids === undefined) return [number];
  return [...kids.matchAll(/(\d+) \d+ R/g)].flatMap(([, kid]) => pagesBelow(file, Number(kid)));
}

/**
 * Lets places of a PDF be linked to by other names too (ISO 32000-1, 7.9.6 and 12.3.2.3): Typst names headings alone,
 * those that are linked to, each once.
 * @param names the other names, each with the one that Typst has written
 * @param spots places that Typst has not named
 */
export function withOtherNames(bytes: Buffer, names: Record<string, string>, spots: NamedPlace[] = []): Buffer {
  if (Object.keys(names).length + spots.length === 0) return bytes;
  const file = pdfFile(bytes);
  const catalog = Number(/\/Root (\d+)/.exec(file.trailer)?.[1]);
  const text = file.object(catalog);
  const [whole, before = '', list = '', after = ''] = /(\/Dests\s*<<\s*\/Names\s*\[)([^\]]*)(\]\s*>>)/.exec(text) ?? [];
  // Nothing in it is linked to.
  if (whole === undefined) return bytes;
  const places = new Map(
    [...list.matchAll(/\(([^()\\]*)\)\s*(\d+ \d+ R)/g)].map(([, name = '', at = '']) => [name, at]),
  );
  for (const [other, name] of Object.entries(names)) {
    const at = places.get(name);
    if (at !== undefined && !places.has(other)) places.set(other, at);
  }
  const pages = spots.length === 0 ? [] : pagesBelow(file, Number(/\/Pages (\d+)/.exec(text)?.[1]));
  for (const { name, page, x, y } of spots) {
    const at = [x, letterHeight - y].map((one) => Number(one.toFixed(2))).join(' ');
    if (!places.has(name)) places.set(name, `[${pages[page - 1]} 0 R /XYZ ${at} 0]`);
  }
  const sorted = [...places].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const renewed = before + sorted.map(([name, at]) => `(${name}) ${at}`).join(' ') + after;
  return withObjects(file, new Map([[catalog, text.replace(whole, () => renewed)]]));
}
