import { compile, TypstError } from './engine.ts';
import { call } from './typst.ts';
import { pdfWords } from './words.ts';

/**
 * Whether Typst can make a PDF of something by itself: asked before it is put into an article, so that an error says
 * what it is and not only that there is one. What is remembered of it makes the article quicker.
 * @param typst content, that may use the functions for text and elements
 */
export function canBePrinted(typst: string, files = new Map<string, Uint8Array>()): boolean {
  const source = [
    ...['document', 'elements'].map((name) => `#import "/${name}.typ": *`),
    '#show: document-on-paper.with(title: "A")',
    call('heading', 'level: 1', '[A]'),
    typst,
  ].join('\n');
  try {
    compile({ typst: source, lang: 'en', words: pdfWords('en'), files, date: '2000-01-01' });
    return true;
  } catch (error) {
    if (error instanceof TypstError) return false;
    throw error;
  }
}
