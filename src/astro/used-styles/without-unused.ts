import { transform } from 'lightningcss';
import { canMatch, wordsOfPage, wordsOfScript } from './selectors.ts';

const properties = (text: string) => text.match(/--[\w-]+/g) ?? [];
const propertiesRead = (css: string) => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name);

/** A sheet without selectors that match nothing, and without custom properties that are not among those read. */
function reduced(css: string, words: Set<string>, read: Set<string>): string {
  const { code } = transform({
    filename: 'style.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      Selector: (selector) => (canMatch(selector, words) ? selector : []),
      Declaration: {
        custom: ({ name }) => (name.startsWith('--') && !read.has(name) ? [] : undefined),
      },
    },
  });
  return code.toString();
}

/**
 * Leaves out of style sheets the selectors that match nothing, and custom properties that nothing reads.
 * @param sheets style sheets; one may read custom properties that another sets
 * @param pages HTML of all pages
 * @param scripts code of all scripts, which may set any class or attribute that they have as a word
 * @returns the sheets as they are to be, in their order
 */
export function withoutUnused(sheets: string[], pages: string[], scripts: string[]): string[] {
  const words = new Set([...pages.flatMap(wordsOfPage), ...scripts.flatMap(wordsOfScript)]);
  const readElsewhere = [...pages, ...scripts].flatMap(properties);
  let before: string[];
  let after = sheets;
  do {
    before = after;
    // What only unread properties read is not read either, once they are gone.
    const read = new Set([...readElsewhere, ...before.flatMap(propertiesRead)]);
    after = before.map((css) => reduced(css, words, read));
  } while (after.join().length < before.join().length);
  return after;
}
