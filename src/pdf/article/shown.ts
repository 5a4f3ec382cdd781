import type { Element } from 'hast';
import { attribute, hasClass } from './hast.ts';

/** Elements that are there to be acted on or to make the page, not to be read. */
const notRead = new Set(['button', 'input', 'label', 'link', 'nav', 'script', 'select', 'style', 'template']);

/** True if an element is there to be read. What stands behind a fold or a tab is. */
export function isShown(element: Element): boolean {
  if (notRead.has(element.tagName) || attribute(element, 'ariaHidden') === 'true') return false;
  if (attribute(element, 'role') === 'tabpanel') return true;
  return !('hidden' in element.properties) && !hasClass(element, 'ts-place', 'ts-walking', 'sr-only');
}
