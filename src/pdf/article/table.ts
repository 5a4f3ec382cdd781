import type { Element } from 'hast';
import { array, block, call } from '../typst.ts';
import { blocks } from './blocks.ts';
import type { Context } from './context.ts';
import { elements, isElement } from './hast.ts';

/** A table; its head stands again where it goes on over a page. */
export function table(element: Element, context: Context): string {
  const rows = elements(element, (one) => one.tagName === 'tr').map((row) =>
    row.children.filter((cell): cell is Element => isElement(cell, 'td', 'th')),
  );
  const [head = [], ...body] = rows;
  const content = (cell: Element) => block(blocks(cell.children, context));
  return call('data-table', String(head.length), array(head.map(content)), ...body.flat().map(content));
}
