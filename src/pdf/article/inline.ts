import type { Element, ElementContent, Nodes } from 'hast';
import { block, call, run, str } from '../typst.ts';
import type { Context } from './context.ts';
import { attribute, isElement, plainText } from './hast.ts';
import { isShown } from './shown.ts';

type Inline = (element: Element, context: Context) => string;

const wrapped =
  (name: string): Inline =>
  (element, context) =>
    call(name, block(inline(element.children, context)));

const plain: Inline = (element, context) => inline(element.children, context);

/** Elements within a line of text. */
const handlers: Record<string, Inline> = {
  a: link,
  abbr: plain,
  b: wrapped('strong'),
  br: () => call('linebreak'),
  cite: wrapped('emph'),
  code: (element) => call('raw', str(plainText(element))),
  em: wrapped('emph'),
  i: wrapped('emph'),
  span: plain,
  strong: wrapped('strong'),
  time: plain,
};

export const isInline = (node: Nodes): boolean =>
  node.type === 'text' || (node.type === 'element' && node.tagName in handlers);

/** A link in a line of text: to a place of the PDF with its page, or to the web with its address. */
function link(element: Element, context: Context): string {
  const words = inline(element.children, context);
  const href = attribute(element, 'href');
  if (href === undefined) return words;
  const to = context.resolve(href);
  if ('label' in to) return call('go', str(to.label), block(words));
  const address = plainText(element) === to.address ? 'none' : str(to.address);
  return call('web', str(to.url), address, block(words));
}

/** Text and elements within one line. */
export function inline(nodes: ElementContent[], context: Context): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return run(node.value.replace(/\s+/g, ' '));
      if (!isElement(node) || !isShown(node)) return '';
      const handler = handlers[node.tagName];
      if (handler) return handler(node, context);
      context.fault({
        rule: 'pdf-element',
        element: node,
        message: `<${node.tagName}> within a line of text cannot be printed.`,
        fix: 'Write it in Markdown, or say the same in words.',
      });
      return '';
    })
    .join('');
}
