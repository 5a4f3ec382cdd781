import type { Element } from 'hast';
import { attribute, hasClass, isHeading } from './hast.ts';

/** Elements that make the page, and hold nothing to be read. */
const notRead = new Set(['link', 'meta', 'noscript', 'script', 'starlight-tabs-restore', 'style', 'template']);

/** True if an element is there to be read. What stands behind a fold or a tab is, and so is every heading. */
export function isShown(element: Element): boolean {
  if (notRead.has(element.tagName) || attribute(element, 'ariaHidden') === 'true') return false;
  if (attribute(element, 'role') === 'tabpanel' || attribute(element, 'hidden') === 'until-found') return true;
  if ('hidden' in element.properties || hasClass(element, 'ts-place', 'ts-walking', 'print:hidden')) return false;
  return isHeading(element) || !hasClass(element, 'sr-only');
}
