import type { Element } from 'hast';
import { block, call } from '../typst.ts';
import { blocks } from './blocks.ts';
import { codeFrame, preformatted } from './code.ts';
import type { Context } from './context.ts';
import { attribute, hasClass } from './hast.ts';
import { definitions, fileTree, list } from './lists.ts';
import { table } from './table.ts';
import { flowchart, group, kindOf, outcome, question, step } from './walking.ts';
import { aside, caption, card, details, figure, linkCard, tabs } from './widgets.ts';

export type Block = (element: Element, context: Context) => string;

const inside: Block = (element, context) => blocks(element.children, context);

/** Elements that stand for themselves. */
const handlers: Record<string, Block> = {
  address: inside,
  article: (element, context) => (hasClass(element, 'card') ? card : inside)(element, context),
  aside: (element, context) => (hasClass(element, 'starlight-aside') ? aside : inside)(element, context),
  'astro-island': inside,
  'astro-slot': inside,
  blockquote: wrapped('quoted'),
  center: inside,
  details,
  div,
  dl: definitions,
  figcaption: caption,
  figure,
  footer: inside,
  header: inside,
  hgroup: inside,
  hr: () => call('divider'),
  'integration-facts': wrapped('facts'),
  main: inside,
  nav: inside,
  ol: list,
  p: paragraph,
  pre: preformatted,
  search: inside,
  section,
  'starlight-file-tree': fileTree,
  'starlight-tabs': tabs,
  table,
  ul: list,
};

/** Wraps what stands in an element in a call; without anything there is nothing to wrap. */
function wrapped(name: string): Block {
  return (element, context) => {
    const content = blocks(element.children, context);
    return content === '' ? '' : call(name, block(content));
  };
}

function paragraph(element: Element, context: Context): string {
  if (attribute(element, 'dataQuestion') !== undefined) return question(element, context);
  return blocks(element.children, context);
}

function div(element: Element, context: Context): string {
  if (hasClass(element, 'expressive-code')) return codeFrame(element, context);
  if (hasClass(element, 'sl-link-card')) return linkCard(element, context);
  return (hasClass(element, 'not-confirmed') ? aside : inside)(element, context);
}

function section(element: Element, context: Context): string {
  if (attribute(element, 'dataFlowchart') !== undefined) return flowchart(element, context);
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

/** What makes an element that stands for itself; `undefined` if nothing here knows it. */
export function blockHandler({ tagName }: Element): Block | undefined {
  return Object.hasOwn(handlers, tagName) ? handlers[tagName] : undefined;
}
