import type { Element, ElementContent } from 'hast';
import { attribute, elements, hasClass, isElement, isHeading, plainText } from './hast.ts';
import { isInline } from './inline.ts';
import { isShown } from './shown.ts';

/** A place that links can lead to. */
export interface Place {
  /** The id it is made with: its own, or that of the heading that it begins with. */
  id: string;
  /** The heading that it is, or stands below. */
  title: string;
}

/** Elements that hold no text of their own: a place that begins with one begins with the text in it. */
const holders = new Set(
  'article blockquote dd details div dl dt figure li main ol section starlight-tabs summary table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/** Things whose inside is not made from what stands in it. */
const isClosed = (element: Element) => ['pre', 'svg'].includes(element.tagName) || hasClass(element, 'expressive-code');

/** What the PDF draws itself but for its heading. */
const isDrawn = (element: Element) => 'dataFlowchart' in element.properties;

/**
 * Everything of a page that has an id and is shown. What is no heading gets a mark where its text begins, so that it goes with the
 * text to the next page.
 * @param title the page's own
 */
export function markPlaces(content: Element, title: string): Map<string, Place> {
  const headings = elements(content, isHeading).map((one) => [attribute(one, 'id') ?? '', plainText(one)] as const);
  const places = new Map(headings.map(([id, words]): [string, Place] => [id, { id, title: words }]));
  let under = title;
  const visit = (parent: Element): void => {
    const children = isDrawn(parent) ? parent.children.filter(isHeading) : [...parent.children];
    for (const child of children) {
      if (!isElement(child) || !isShown(child) || attribute(child, 'role') === 'tab') continue;
      const id = attribute(child, 'id');
      if (isHeading(child)) under = plainText(child);
      if (id !== undefined && !places.has(id)) {
        const start = startOf(child);
        const heading = isHeading(start) ? attribute(start, 'id') : undefined;
        places.set(id, heading === undefined ? { id, title: under } : { id: heading, title: plainText(start) });
        if (heading === undefined) mark(id, child, start, parent);
      }
      if (!isClosed(child)) visit(child);
    }
  };
  visit(content);
  return places;
}

/** The element that the text of another begins in. */
function startOf(element: Element): Element {
  if (!holders.has(element.tagName) || isClosed(element)) return element;
  const first = element.children.find((one) => one.type !== 'text' || one.value.trim() !== '');
  return isElement(first) && !isInline(first) ? startOf(first) : element;
}

const holdNothing = new Set(['br', 'hr', 'img', 'input', 'picture', 'wbr']);

function mark(id: string, element: Element, start: Element, parent: Element): void {
  // Links that were shared lead to what is said of a step that is gone.
  const dataNamed = element.properties['dataRetired'] !== undefined;
  const place: ElementContent = {
    type: 'element',
    tagName: 'a',
    properties: { dataPlace: id, dataNamed },
    children: [],
  };
  if (holdNothing.has(start.tagName) || isClosed(start))
    parent.children.splice(parent.children.indexOf(element), 0, place);
  else start.children.unshift(place);
}
