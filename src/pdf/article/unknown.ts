import type { Element } from 'hast';
import type { Context } from './context.ts';

/** What nothing here knows how to print is told, not lost. */
export function unknown(element: Element, context: Context): string {
  context.fault({
    rule: 'unknown-element',
    element,
    message: `<${element.tagName}> cannot be printed in the PDF.`,
    fix: 'Say the same in words or with a picture, or leave it out.',
  });
  return '';
}
