import type { Element, ElementContent } from 'hast';
import { block, call, run, str } from '../typst.ts';
import { blocks } from './blocks.ts';
import type { Context } from './context.ts';
import { attribute, elements, hasClass, isElement } from './hast.ts';
import { inline } from './inline.ts';
import { linkRows } from './link-rows.ts';
import { answers } from './walking.ts';

const numberings: Record<string, string> = { a: 'a.', A: 'A.', i: 'i.', I: 'I.' };

/** A list of points, of numbered ones, of tasks, or of answers. */
export function list(element: Element, context: Context): string {
  if (elements(element, (one) => attribute(one, 'dataAnswer') !== undefined).length > 0)
    return answers(element, context);
  const items = element.children.filter((one): one is Element => isElement(one, 'li'));
  if (items.length === 0) return '';
  const isNumbered = element.tagName === 'ol';
  const content = items.map((item) => {
    const text = block(blocks(item.children, context));
    const value = isNumbered ? attribute(item, 'value') : undefined;
    return value === undefined ? text : `enum.item(${Number.parseInt(value, 10)}, ${text})`;
  });
  if (!isNumbered) {
    const rows = linkRows(items, context);
    if (rows) return call('bullets', 'marker: []', 'body-indent: 0pt', 'spacing: 0pt', ...rows);
    const isTasks = items.every((item) => hasClass(item, 'task-list-item'));
    return call('bullets', ...(isTasks ? ['marker: []', 'body-indent: 0pt'] : []), ...content);
  }
  const isReversed = 'reversed' in element.properties;
  const start = attribute(element, 'start') ?? (isReversed ? items.length : 1);
  const numbering = numberings[attribute(element, 'type') ?? ''];
  return call(
    'numbers',
    String(start),
    ...(numbering ? [`numbering: ${str(numbering)}`] : []),
    ...(isReversed ? ['reversed: true'] : []),
    ...content,
  );
}

/** Terms, each with what it means; several terms may mean the same. */
export function definitions(element: Element, context: Context): string {
  const parts = element.children.flatMap((one) => (isElement(one, 'div') ? one.children : [one]));
  const groups: { terms: Element[]; meanings: Element[] }[] = [];
  for (const part of parts) {
    if (!isElement(part, 'dt', 'dd')) continue;
    const last = groups.at(-1);
    const isNew = !last || (part.tagName === 'dt' && last.meanings.length > 0);
    const group = isNew ? { terms: [], meanings: [] } : last;
    if (isNew) groups.push(group);
    (part.tagName === 'dt' ? group.terms : group.meanings).push(part);
  }
  const items = groups.map(({ terms, meanings }) => {
    const words = terms.map((term) => inline(term.children, context)).join(run(', '));
    return `(${block(words)}, ${block(meanings.map((one) => blocks(one.children, context)).join('\n'))})`;
  });
  return items.length > 0 ? call('definitions', ...items) : '';
}

/** A tree of files: a list in a list, each entry with its name and what is said of it. */
export function fileTree(element: Element, context: Context): string {
  const lists = element.children.filter((one): one is Element => isElement(one, 'ul'));
  const entry = (item: Element): string => {
    const isTree = (one: ElementContent) => isElement(one, 'details', 'ul');
    const parts = item.children.flatMap((one) => (isElement(one, 'details') ? one.children : [one]));
    const words = parts.flatMap((one) => (isElement(one, 'summary') ? one.children : isTree(one) ? [] : [one]));
    const below = parts.filter((one): one is Element => isElement(one, 'ul'));
    return block(`${call('p', block(inline(words, context)))}\n${below.map(tree).join('\n')}`);
  };
  const tree = (one: Element): string =>
    call('bullets', ...one.children.filter((item): item is Element => isElement(item, 'li')).map(entry));
  return lists.map(tree).join('\n');
}
