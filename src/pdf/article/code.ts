import type { Element, ElementContent, Nodes } from 'hast';
import { block, call, str } from '../typst.ts';
import type { Context } from './context.ts';
import { attribute, elements, hasClass, isElement, plainText } from './hast.ts';
import { inline } from './inline.ts';

/** Text as it is written, every space and line of it. */
function writtenText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (isElement(node, 'br')) return '\n';
  return 'children' in node ? node.children.map(writtenText).join('') : '';
}

/** The content of a block of code, its lines parted as in a line of text. All of it is code, so that none of it says so. */
const withBreaks = (nodes: ElementContent[]): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (isElement(node)) {
      const tagName = ['code', 'samp', 'tt'].includes(node.tagName) ? 'span' : node.tagName;
      return [{ ...node, tagName, children: withBreaks(node.children) }];
    }
    if (node.type !== 'text') return [];
    const br: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };
    // As wide as Typst makes a tab of a block of code.
    const lines = node.value.replace(/\t/g, '  ').split('\n');
    return lines.flatMap((value, at): ElementContent[] => {
      const text = { type: 'text' as const, value };
      return at === 0 ? [text] : [br, text];
    });
  });

/** More letters of a line without a space than fit in a column, or in a cell, get places to break. */
const longest = { column: 60, cell: 12 };

function breakable(text: string, { narrow }: Context): string {
  const most = narrow ? longest.cell : longest.column;
  return text.replace(new RegExp(`\\S{${most + 1},}`, 'g'), (run) => run.replace(/.{12}(?=\P{M})/gu, '$&\u200b'));
}

/** Text that keeps its lines, and its links. */
export function preformatted(element: Element, context: Context): string {
  const text = writtenText(element).replace(/^\n|\n$/g, '');
  if (text.trim() === '') return '';
  const hasLinks = elements(element, (one) => attribute(one, 'href') !== undefined).length > 0;
  if (hasLinks) return call('code-block', 'none', block(inline(withBreaks(element.children), context)));
  return call('code-block', 'none', str(breakable(text, context)));
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
  if (lines.length === 0) return preformatted(pre, context);
  const isMarked = lines.some((line) => signOf(line) !== '');
  const text = lines.map((line) => `${isMarked ? signOf(line).padEnd(2) : ''}${writtenText(line).replace(/\n$/, '')}`);
  return call(
    'code-block',
    title ? block(inline(title.children, context)) : 'none',
    str(breakable(text.join('\n').trimEnd(), context)),
  );
}
