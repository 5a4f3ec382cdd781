import type { Element } from 'hast';
import { array, block, call } from '../typst.ts';
import { blocks } from './blocks.ts';
import type { Context } from './context.ts';
import { attribute, elements, isElement, isHeading, plainText } from './hast.ts';
import { surelyLow, surelySmall } from './surely-fits.ts';
import { type GridCell, gridOf } from './table-grid.ts';
import { caption } from './widgets.ts';

function cell({ element, columns, rows }: GridCell, context: Context): string {
  if (!element) return block('');
  const [, align = attribute(element, 'align')] =
    /text-align:\s*(left|center|right)/.exec(attribute(element, 'style') ?? '') ?? [];
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
  const shownHeads = heads.some((row) => plainText(row) !== '') ? heads : [];
  const { columns, parts } = gridOf([shownHeads, all.slice(heads.length)].map((rows) => rows.map(cells)));
  if (columns === 0) return '';
  const [head = [], body = []] = parts.map((part) => part.map((one) => cell(one, context)));
  const rows = Array.from({ length: (head.length + body.length) / columns }, (_, at) =>
    [...head, ...body].slice(at * columns, (at + 1) * columns),
  );
  const hasSpans = parts.flat().some((one) => one.columns * one.rows > 1);
  // A copy of a head leads nowhere, and is no place: PDF/UA-1 takes it for decoration.
  const once = shownHeads.some((row) => elements(row, (one) => one.tagName === 'a' || isHeading(one)).length > 0);
  const words = element.children.find((one): one is Element => isElement(one, 'caption'));
  const set = [
    ...(once ? ['repeat: false'] : []),
    ...([...head, ...body].every(surelyLow) ? ['low: true'] : []),
    ...(context.narrow ? ['in-cell: true'] : !hasSpans && surelySmall(rows) ? ['whole: true'] : []),
  ];
  const grid = call('data-table', String(columns), array(head), ...set, ...body);
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
