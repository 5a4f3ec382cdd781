import type { Element, Nodes, Parents, Root } from 'hast';
import { htmlToHast } from 'satteri';

/** What a built page has in its `main`; nothing for a page that has none. */
export function mainOf(html: string): Element | undefined {
  // Header and sidebar, which grow with the site, are not parsed.
  const [source] = /<main[\s>].*<\/main>/s.exec(html) ?? [];
  const root = htmlToHast(source ?? '', { fragment: true }) as Root;
  return elements(root, (one) => one.tagName === 'main')[0];
}

export function isElement(node: Nodes | undefined, ...tags: string[]): node is Element {
  return node?.type === 'element' && (tags.length === 0 || tags.includes(node.tagName));
}

/** The text of a node, white space folded as a browser shows it; of a picture what it says. */
export function plainText(node: Nodes): string {
  const text = (one: Nodes): string => {
    if (one.type === 'text') return one.value;
    if (one.type === 'element' && one.tagName === 'br') return ' ';
    if (one.type === 'element' && one.tagName === 'img') return attribute(one, 'alt') ?? '';
    return 'children' in one ? one.children.map(text).join('') : '';
  };
  return text(node)
    .replace(/[ \t\n\f\r]+/g, ' ')
    .trim();
}

/** All elements inside a node for which `wanted` holds, in the page's order. */
export function elements(node: Parents, wanted: (element: Element) => boolean): Element[] {
  return node.children.flatMap((child) => {
    if (!isElement(child)) return [];
    return [...(wanted(child) ? [child] : []), ...elements(child, wanted)];
  });
}

/** The value of an attribute; `undefined` if it is missing. Names as in hast: `dataState`. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

export function hasClass(element: Element, ...names: string[]): boolean {
  const classes = (attribute(element, 'className') ?? attribute(element, 'class') ?? '').split(/\s+/);
  return names.some((name) => classes.includes(name));
}

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

export const isHeading = (node: Nodes): node is Element => node.type === 'element' && headings.has(node.tagName);
