import type { Element, ElementContent } from 'hast';
import { block, call, str } from '../typst.ts';
import { blockHandler } from './block-handlers.ts';
import { type Context, labelOf } from './context.ts';
import { attribute, isElement, isHeading, plainText } from './hast.ts';
import { inline, isInline } from './inline.ts';
import { linkAlone } from './links.ts';
import { picture, standsAlone } from './pictures.ts';
import { isShown } from './shown.ts';
import { unknown } from './unknown.ts';

/** The level of a heading on the page. */
const levelOf = (heading: Element) => Number(heading.tagName.slice(1));

export function heading(element: Element, context: Context, look = String(levelOf(element))): string {
  const level = levelOf(element) + context.depth;
  const id = attribute(element, 'id') ?? '';
  const label = str(labelOf(context, id));
  return call(
    'head',
    String(level),
    str(look),
    label,
    str(plainText(element)),
    block(inline(element.children, context)),
  );
}

/** A line of text, a link that is all of it, or a picture that has it for itself. */
function line(nodes: ElementContent[], context: Context): string {
  const at = nodes.findIndex((node) => isElement(node) && isShown(node) && standsAlone(node, context));
  const image = nodes[at];
  if (isElement(image)) {
    const before = line(trimmed(nodes.slice(0, at)), context);
    const after = line(trimmed(nodes.slice(at + 1)), context);
    return [before, picture(image, context, 'alone: true'), after].filter(Boolean).join('\n');
  }
  const alone = linkAlone(nodes, context);
  if (alone !== undefined) return alone;
  const words = inline(nodes, context);
  if (words === '') return '';
  const isLead = !context.narrow && /[:：]$/.test(plainText({ type: 'root', children: nodes }));
  return call(isLead ? 'lead' : 'p', block(words));
}

/** A part of a line without the spaces at its ends. */
function trimmed(nodes: ElementContent[]): ElementContent[] {
  return nodes.map((node, index) => {
    if (node.type !== 'text') return node;
    const value = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === nodes.length - 1 ? value.trimEnd() : value };
  });
}

/** Everything of a part of the page, in its order; text between blocks is a paragraph. */
export function blocks(nodes: ElementContent[], context: Context): string {
  const made: string[] = [];
  let open: ElementContent[] = [];
  const endLine = () => {
    made.push(line(open, context));
    open = [];
  };
  for (const node of nodes) {
    if (node.type === 'comment') continue;
    if (isInline(node)) {
      open.push(node);
      continue;
    }
    endLine();
    if (isElement(node) && isShown(node)) made.push(one(node, context));
  }
  endLine();
  return made.filter(Boolean).join('\n');
}

function one(element: Element, context: Context): string {
  const handler = isHeading(element) ? heading : blockHandler(element);
  if (handler) return handler(element, context);
  if (isInline({ ...element, children: [] })) return blocks(spread(element, element.children), context);
  return unknown(element, context);
}

/** An element for a line of text that holds more than one, as such an element around each of its lines. */
function spread(around: Element, nodes: ElementContent[]): ElementContent[] {
  const parts: ElementContent[] = [];
  let open: ElementContent[] = [];
  const endLine = () => {
    if (open.some((node) => node.type !== 'text' || node.value.trim() !== ''))
      parts.push({ ...around, children: open });
    open = [];
  };
  for (const node of nodes) {
    if (isInline(node)) {
      open.push(node);
      continue;
    }
    endLine();
    const isKnown = isElement(node) && (blockHandler(node) || isInline({ ...node, children: [] }) || isHeading(node));
    parts.push(isKnown ? { ...node, children: spread(around, node.children) } : node);
  }
  endLine();
  return parts;
}
