import type { Element } from 'hast';
import { attribute } from './hast.ts';

/** True if a picture has no alternative text, and nothing says that it needs none. */
export function saysNothing(picture: Element): boolean {
  if (attribute(picture, 'role') === 'presentation' || attribute(picture, 'ariaHidden') === 'true') return false;
  return !(attribute(picture, 'alt') ?? attribute(picture, 'ariaLabel'))?.trim();
}
