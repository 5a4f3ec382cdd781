import type { Element, ElementContent } from 'hast';
import { shortAddress } from '../short-address.ts';
import { block, call, str } from '../typst.ts';
import type { Context } from './context.ts';
import { attribute, isElement, plainText } from './hast.ts';
import { inline } from './inline.ts';
import { destinationOf, isTerm } from './links.ts';
import { isOneLine, leastWidth, shortIf } from './one-line.ts';
import { isShown } from './shown.ts';

/** What an item says: text between elements, and elements; a span around all of it is none. */
function contentOf(item: Element): ElementContent[] {
  const nodes = item.children.filter((one) =>
    isElement(one) ? isShown(one) && one.tagName !== 'svg' : one.type === 'text' && one.value.trim() !== '',
  );
  const [only] = nodes;
  return nodes.length === 1 && isElement(only, 'span', 'p') ? contentOf(only) : nodes;
}

function row(item: Element, context: Context): string | undefined {
  const [link, about, ...others] = contentOf(item);
  if (!isElement(link, 'a') || isTerm(link) || others.length > 0 || (about && !isElement(about, 'small')))
    return undefined;
  const to = destinationOf(link, context);
  if (!to || plainText(link) === '') return undefined;
  const words = block(inline(link.children, context));
  const below = isElement(about) ? [`about: ${block(inline(about.children, context))}`] : [];
  if ('label' in to) {
    const title = to.title === plainText(link) ? '' : to.title;
    const isPlain = link.children.every((one) => one.type === 'text');
    const isShort = isPlain && isOneLine({ words: plainText(link), title, page: context.words.page }, leastWidth);
    return call('follow', str(to.label), str(title), words, ...below, ...shortIf(isShort));
  }
  const address = to.address === shortAddress(plainText(link)) ? '' : to.address;
  return call('web-row', str(to.url), str(address), words, ...below);
}

/** The items of a list that are all links and nothing else, as rows; `undefined` for any other list. */
export function linkRows(items: Element[], context: Context): string[] | undefined {
  if (context.narrow) return undefined;
  const rows = items.map((item) => (attribute(item, 'value') === undefined ? row(item, context) : undefined));
  return rows.every((one) => one !== undefined) ? rows.map(block) : undefined;
}
