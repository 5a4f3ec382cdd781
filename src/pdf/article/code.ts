import type { Element, Nodes } from 'hast';
import { block, call, str } from '../typst.ts';
import type { Context } from './context.ts';
import { elements, hasClass, isElement, plainText } from './hast.ts';
import { inline } from './inline.ts';

/** Text as it is written, every space and line of it. */
function writtenText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (isElement(node, 'br')) return '\n';
  return 'children' in node ? node.children.map(writtenText).join('') : '';
}

/** Text that keeps its lines. */
export function preformatted(element: Element): string {
  const text = writtenText(element).replace(/^\n|\n$/g, '');
  return text.trim() === '' ? '' : call('code-block', 'none', str(text));
}

/** How a line that stands out is told apart without color. */
const signs = { ins: '+ ', del: '- ', mark: '> ' };

function signOf(line: Element): string {
  const found = Object.entries(signs).find(([name]) => hasClass(line, name));
  return found ? found[1] : '';
}

/** A block of code as Expressive Code draws it: its title, then its lines. */
export function codeFrame(element: Element, context: Context): string {
  const [title] = elements(element, (one) => hasClass(one, 'title') && plainText(one) !== '');
  const [pre] = elements(element, (one) => one.tagName === 'pre');
  if (!pre) return '';
  const lines = elements(pre, (one) => hasClass(one, 'ec-line'));
  if (lines.length === 0) return preformatted(pre);
  const isMarked = lines.some((line) => signOf(line) !== '');
  const text = lines.map((line) => `${isMarked ? signOf(line).padEnd(2) : ''}${writtenText(line).replace(/\n$/, '')}`);
  return call('code-block', title ? block(inline(title.children, context)) : 'none', str(text.join('\n').trimEnd()));
}
