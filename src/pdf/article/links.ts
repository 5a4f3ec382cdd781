import type { Element, ElementContent } from 'hast';
import { shortAddress } from '../short-address.ts';
import { block, call, str } from '../typst.ts';
import { type Context, type Destination, labelOf } from './context.ts';
import { attribute, hasClass, isElement, plainText } from './hast.ts';
import { inline } from './inline.ts';
import { isOneLine, leastWidth, shortIf } from './one-line.ts';

/** What a PDF may open. */
const opened = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Where a link leads that a PDF may open; `undefined` for any other. */
export function destinationOf(link: Element, context: Context): Destination | undefined {
  const href = attribute(link, 'href');
  // What no browser can read as an address leads nowhere.
  const to = href !== undefined && URL.canParse(href, 'https://page') ? context.resolve(href) : undefined;
  return to && 'url' in to && !opened.has(new URL(to.url).protocol) ? undefined : to;
}

/** Whether a link is a word that the glossary explains: part of what is said, wherever it stands. */
export const isTerm = (link: Element) => hasClass(link, 'term');

/** A link in a line of text: to a place of the PDF with its page, or to the web with its address. */
export function link(element: Element, context: Context): string {
  const words = inline(element.children, context);
  const place = attribute(element, 'dataPlace');
  if (place !== undefined) {
    const named = attribute(element, 'dataNamed') === undefined ? [] : ['named: true'];
    return call('place-mark', str(labelOf(context, place)), ...named);
  }
  const to = destinationOf(element, context);
  if (!to || words === '') return words;
  if ('url' in to) {
    // A word that the glossary explains is read on without it.
    const isSaid =
      isTerm(element) ||
      attribute(element, 'dataBare') !== undefined ||
      shortAddress(plainText(element)) === to.address;
    const address = isSaid ? 'none' : str(to.address);
    return call('web', str(to.url), address, block(words));
  }
  // A note's number is how readers find it; its way back is the page it was read on.
  if ('dataFootnoteRef' in element.properties) return call('note-number', str(to.label), block(words));
  if ('dataFootnoteBackref' in element.properties) return call('note-way-back', str(to.label));
  return call('go', str(to.label), block(words));
}

/** A line that is nothing but a link to a place of the PDF: with a leader, and where it leads. */
export function linkAlone(line: ElementContent[], context: Context): string | undefined {
  const [only, ...others] = line.filter(
    (one) => one.type !== 'comment' && !(one.type === 'text' && one.value.trim() === ''),
  );
  if (others.length > 0 || !isElement(only, 'a') || isTerm(only) || context.narrow) return undefined;
  const to = destinationOf(only, context);
  if (!to || 'url' in to) return undefined;
  const title = to.title === plainText(only) ? '' : to.title;
  const isPlain = only.children.every((one) => one.type === 'text');
  const isShort = isPlain && isOneLine({ words: plainText(only), title, page: context.words.page }, leastWidth);
  return call('follow', str(to.label), str(title), block(inline(only.children, context)), ...shortIf(isShort));
}
