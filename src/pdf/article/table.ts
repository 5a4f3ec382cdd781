import type { Element } from 'hast';
import { array, block, call } from '../typst.ts';
import { blocks } from './blocks.ts';
import type { Context } from './context.ts';
import { attribute, isElement, plainText } from './hast.ts';
import { caption } from './widgets.ts';

const span = (cell: Element, name: string) => Math.max(1, Number.parseInt(attribute(cell, name) ?? '1', 10) || 1);

/** How wide rows are: cells that go down over several rows take part in each. */
function columnsOf(rows: Element[][]): number {
  const widths = rows.map(() => 0);
  rows.forEach((cells, at) => {
    for (const cell of cells) {
      for (let row = at; row < Math.min(rows.length, at + span(cell, 'rowSpan')); row += 1)
        widths[row] = (widths[row] ?? 0) + span(cell, 'colSpan');
    }
  });
  return Math.max(0, ...widths);
}

function cell(element: Element, context: Context): string {
  const [, align = attribute(element, 'align')] =
    /text-align:\s*(left|center|right)/.exec(attribute(element, 'style') ?? '') ?? [];
  const [columns, rows] = [span(element, 'colSpan'), span(element, 'rowSpan')];
  const set = [
    ...(align === 'center' || align === 'right' ? [`align: ${align}`] : []),
    ...(columns > 1 ? [`colspan: ${columns}`] : []),
    ...(rows > 1 ? [`rowspan: ${rows}`] : []),
  ];
  const content = block(blocks(element.children, { ...context, narrow: true }));
  return set.length > 0 ? `table.cell(${[...set, content].join(',')})` : content;
}

/** A table; its head stands again where it goes on over a page. */
export function table(element: Element, context: Context): string {
  const all = rowsOf(element);
  const cells = (row: Element) => row.children.filter((one): one is Element => isElement(one, 'td', 'th'));
  const isHead = (row: Element) => cells(row).every((one) => one.tagName === 'th' && attribute(one, 'scope') !== 'row');
  const headEnd = all.findIndex((row) => !isHead(row));
  const heads = headEnd === -1 ? all.slice(0, 1) : all.slice(0, headEnd);
  const body = all.slice(heads.length);
  const hasWords = heads.some((row) => plainText(row) !== '');
  const columns = columnsOf(all.map(cells));
  if (columns === 0) return '';
  const made = (rows: Element[]) => rows.flatMap(cells).map((one) => cell(one, context));
  const words = element.children.find((one): one is Element => isElement(one, 'caption'));
  const grid = call('data-table', String(columns), array(hasWords ? made(heads) : []), ...made(body));
  return words ? `${caption(words, context)}\n${grid}` : grid;
}

/** The rows of a table, not those of tables in its cells; its foot last. */
function rowsOf(element: Element): Element[] {
  const parts = element.children.filter((one): one is Element => isElement(one));
  const ordered = [
    ...parts.filter((one) => one.tagName !== 'tfoot'),
    ...parts.filter((one) => one.tagName === 'tfoot'),
  ];
  return ordered.flatMap((part) => {
    if (part.tagName === 'tr') return [part];
    if (!['thead', 'tbody', 'tfoot'].includes(part.tagName)) return [];
    return part.children.filter((one): one is Element => isElement(one, 'tr'));
  });
}
