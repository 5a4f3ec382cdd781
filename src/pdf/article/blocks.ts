import type { Element, ElementContent } from 'hast';
import { block, call, str } from '../typst.ts';
import { type Context, labelOf } from './context.ts';
import { attribute, elements, isElement, isHeading, plainText } from './hast.ts';
import { inline, isInline } from './inline.ts';
import { isShown } from './shown.ts';
import { table } from './table.ts';
import { answers, group, kindOf, outcome, question, step } from './walking.ts';

type Block = (element: Element, context: Context) => string;

const inside: Block = (element, context) => blocks(element.children, context);

/** Elements that stand for themselves. */
const handlers: Record<string, Block> = {
  div: inside,
  section,
  p: paragraph,
  ul: list,
  ol: list,
  table,
  figure: inside,
  details,
  'integration-facts': inside,
};

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

function paragraph(element: Element, context: Context): string {
  if (attribute(element, 'dataQuestion') !== undefined) return question(element, context);
  return call('p', block(inline(element.children, context)));
}

function list(element: Element, context: Context): string {
  if (elements(element, (one) => attribute(one, 'dataAnswer') !== undefined).length > 0)
    return answers(element, context);
  const items = element.children
    .filter((one): one is Element => isElement(one, 'li'))
    .map((item) => block(blocks(item.children, context)));
  if (element.tagName === 'ul') return call('bullets', ...items);
  return call('numbers', attribute(element, 'start') ?? '1', ...items);
}

function details(element: Element, context: Context): string {
  const summary = element.children.find((one) => isElement(one, 'summary'));
  const label = isElement(summary) ? inline(summary.children, context) : '';
  const rest = element.children.filter((one) => one !== summary);
  return call('fold', block(label), block(blocks(rest, context)));
}

function section(element: Element, context: Context): string {
  switch (kindOf(element)) {
    case 'question':
      return step(element, context);
    case 'outcome':
      return outcome(element, context);
    case 'group':
      return group(element, context);
    default:
      return blocks(element.children, context);
  }
}

/** Everything of a part of the page, in its order; text between blocks is a paragraph. */
export function blocks(nodes: ElementContent[], context: Context): string {
  const made: string[] = [];
  let line: ElementContent[] = [];
  const endLine = () => {
    const words = inline(line, context).trim();
    if (line.some((one) => one.type !== 'text' || one.value.trim() !== '')) made.push(call('p', block(words)));
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'comment') continue;
    if (isInline(node)) {
      line.push(node);
      continue;
    }
    endLine();
    if (!isElement(node) || !isShown(node)) continue;
    const { tagName } = node;
    const handler = isHeading(node) ? heading : handlers[tagName];
    if (handler) made.push(handler(node, context));
    else {
      context.fault({
        rule: 'pdf-element',
        element: node,
        message: `<${tagName}> cannot be printed.`,
        fix: 'Write it in Markdown, or say the same in words.',
      });
    }
  }
  endLine();
  return made.join('\n');
}
