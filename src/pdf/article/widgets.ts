import type { Element, ElementContent } from 'hast';
import { block, call } from '../typst.ts';
import { blocks } from './blocks.ts';
import type { Context } from './context.ts';
import { attribute, elements, hasClass, isElement, isHeading } from './hast.ts';
import { inline } from './inline.ts';

const childWith = (element: Element, ...classes: string[]) =>
  element.children.find((one): one is Element => isElement(one) && hasClass(one, ...classes));

/** A fold or a tab, open: its label, then what it holds. */
export function details(element: Element, context: Context): string {
  const summary = element.children.find((one): one is Element => isElement(one, 'summary'));
  const rest = element.children.filter((one) => one !== summary);
  // A heading that is the label stays one.
  if (summary && elements(summary, isHeading).length > 0)
    return `${blocks(summary.children, context)}\n${blocks(rest, context)}`;
  return fold(summary?.children ?? [], rest, context);
}

function fold(label: ElementContent[], content: ElementContent[], context: Context): string {
  const words = inline(label, context);
  const body = blocks(content, context);
  return words === '' ? body : call('fold', block(words), block(body));
}

/** Tabs, one below the other, each under its label. */
export function tabs(element: Element, context: Context): string {
  const labels = new Map(
    elements(element, (one) => attribute(one, 'role') === 'tab').map((one) => [attribute(one, 'id'), one]),
  );
  const made = element.children.map((one) => {
    if (!isElement(one) || attribute(one, 'role') !== 'tabpanel') return '';
    return fold(labels.get(attribute(one, 'ariaLabelledBy'))?.children ?? [], one.children, context);
  });
  return made.filter(Boolean).join('\n');
}

/** A note beside the text, under its title. */
export function aside(element: Element, context: Context): string {
  const title = childWith(element, 'starlight-aside__title', 'not-confirmed-title');
  const content = element.children.filter((one) => one !== title);
  // Its icon says nothing that the title does not.
  const words = title?.children.filter((one) => !isElement(one, 'svg')) ?? [];
  return call('note', block(inline(words, context)), block(blocks(content, context)));
}

/** A card: its title, then its text. */
export function card(element: Element, context: Context): string {
  const title = childWith(element, 'title');
  const content = element.children.filter((one) => one !== title);
  return fold(title?.children ?? [], content, context);
}

/** A card that is a link: the link on a line of its own, then what is said of it. */
export function linkCard(element: Element, context: Context): string {
  const links = elements(element, (one) => one.tagName === 'a');
  const said = elements(element, (one) => hasClass(one, 'description'));
  return [blocks(links, context), ...said.map((one) => blocks(one.children, context))].join('\n');
}

/** A figure on one page, its caption where it stands. */
export function figure(element: Element, context: Context): string {
  return call('whole', 'above: 8pt', 'below: 8pt', block(blocks(element.children, context)));
}

export function caption(element: Element, context: Context): string {
  const words = blocks(element.children, context);
  return words === '' ? '' : call('caption', block(words));
}
