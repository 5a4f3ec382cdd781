import type { Element, ElementContent, Nodes } from 'hast';
import { block, call, run } from '../typst.ts';
import type { Context } from './context.ts';
import { attribute, isElement } from './hast.ts';
import { link } from './links.ts';
import { drawing, picture } from './pictures.ts';
import { isShown } from './shown.ts';
import { unknown } from './unknown.ts';

type Inline = (element: Element, context: Context) => string;

/** Wraps the words of an element in a call; without words there is nothing to wrap. */
const wrapped =
  (name: string, ...args: string[]): Inline =>
  (element, context) => {
    const words = inline(element.children, context);
    return words === '' ? '' : call(name, ...args, block(words));
  };

/** A line through or under words; PDF/UA-1 cannot tell of one in another: "cannot combine underline, overline, or strike". */
const lined =
  (name: string): Inline =>
  (element, context) =>
    context.lined ? plain(element, context) : wrapped(name)(element, { ...context, lined: true });

const plain: Inline = (element, context) => inline(element.children, context);

/** Elements within a line of text. */
const handlers: Record<string, Inline> = {
  a: link,
  abbr: abbreviation,
  b: wrapped('strong'),
  bdi: plain,
  bdo: plain,
  br: () => call('linebreak'),
  cite: wrapped('emph'),
  code: wrapped('code'),
  data: plain,
  del: lined('strike'),
  dfn: wrapped('emph'),
  em: wrapped('emph'),
  i: wrapped('emph'),
  img: (element, context) => picture(element, context),
  input: checkbox,
  ins: lined('underline'),
  kbd: wrapped('key'),
  label: plain,
  mark: wrapped('marked'),
  picture: (element, context) => picture(element, context),
  q: wrapped('quote', 'block: false', 'quotes: true'),
  s: lined('strike'),
  samp: wrapped('code'),
  small: wrapped('small-print'),
  span: plain,
  strike: lined('strike'),
  strong: wrapped('strong'),
  sub: wrapped('sub'),
  sup: superscript,
  svg: drawing,
  time: plain,
  tt: wrapped('code'),
  u: lined('underline'),
  var: wrapped('emph'),
  wbr: () => run('\u200b'),
};

/** True for what stands within a line of text: text, and elements for it that hold nothing else. */
export function isInline(node: Nodes): boolean {
  if (node.type !== 'element') return node.type === 'text';
  if (!Object.hasOwn(handlers, node.tagName)) return false;
  if (node.tagName === 'svg' || node.tagName === 'picture') return true;
  return node.children.every((one) => one.type === 'comment' || isInline(one) || !isShown(one as Element));
}

/** What an abbreviation stands for shows under a pointer only. */
function abbreviation(element: Element, context: Context): string {
  const words = inline(element.children, context);
  const title = attribute(element, 'title')?.trim();
  return title ? `${words}${run(` (${title})`)}` : words;
}

/** A note's number is raised by itself. */
function superscript(element: Element, context: Context): string {
  const isNote = element.children.some((one) => isElement(one) && 'dataFootnoteRef' in one.properties);
  return isNote ? plain(element, context) : wrapped('super')(element, context);
}

/** The box of a task; any other field is for acting. */
function checkbox(element: Element, context: Context): string {
  if (attribute(element, 'type') !== 'checkbox' || !('disabled' in element.properties))
    return unknown(element, context);
  return call('task-box', 'checked' in element.properties ? 'true' : 'false');
}

/** Text and elements within one line. What else stands there gives its words. */
export function inline(nodes: ElementContent[], context: Context): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return run(node.value);
      if (!isElement(node) || !isShown(node)) return '';
      const handler = Object.hasOwn(handlers, node.tagName) ? handlers[node.tagName] : undefined;
      return handler ? handler(node, context) : unknown(node, context);
    })
    .join('');
}
