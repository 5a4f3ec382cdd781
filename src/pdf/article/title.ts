import { shortAddress } from '../short-address.ts';
import { block, call, run, str } from '../typst.ts';
import { type Context, labelOf } from './context.ts';
import { attribute, elements, isHeading, plainText } from './hast.ts';
import { isOneLine, textWidth } from './one-line.ts';
import { qrCode } from './qr.ts';

/**
 * The head of an article's first page: its title and the way to the page, and how to go on from here. A code for phones
 * stands in a PDF of its own only: a handbook has one for all.
 */
export function titleBlock(url: URL, context: Context): string {
  const { page, words, flow, depth, place } = context;
  const head = call(
    'title-block',
    str(page.title),
    str(page.summary),
    str(page.checkedWords ?? ''),
    str(url.href),
    block(run(shortAddress(url.href))),
    place === undefined ? str(qrCode(url.href)) : 'none',
    str(flow ? words.pickAnAnswer : ''),
    `level: ${1 + depth}`,
    ...(place === undefined ? [] : [`id: ${str(place)}`]),
  );
  return `${head}\n${flow ? alsoHere(context) : contents(context)}`;
}

interface Heading {
  id: string;
  title: string;
  level: number;
}

const headingsOf = ({ page }: Context): Heading[] =>
  elements(page.content, isHeading).map((one) => ({
    id: attribute(one, 'id') ?? '',
    title: plainText(one),
    level: Number(one.tagName.slice(1)),
  }));

/** Links to the headings that the flowchart does not lead to, and to all that divide the article but the first. */
function alsoHere(context: Context): string {
  const [, ...headings] = headingsOf(context);
  const others = headings.filter(({ id, level }) => level === 2 || !context.flow?.states[id]);
  const places = others.map(({ id, title }) => `(${str(labelOf(context, id))}, ${str(title)})`);
  return places.length > 0 ? call('also-here', ...places) : '';
}

/** How far in a heading of the next level stands, in points: as `template/title.typ` has it. */
const indent = 14;

/** A line for each heading. One or two of them need none to be found, but places are named only if linked. */
function contents(context: Context): string {
  const headings = headingsOf(context);
  const highest = Math.min(...headings.map(({ level }) => level));
  const places = headings.map(({ id, title, level }) => {
    const depth = level - highest;
    const isShort = isOneLine({ words: title, page: context.words.page }, textWidth - depth * indent);
    return `(${str(labelOf(context, id))}, ${str(title)}, ${depth}, ${isShort})`;
  });
  return places.length > 0 ? call('contents', ...places) : '';
}

/** What stands at the head's right on the first page. */
export function firstHead({ page, words }: Context): string {
  return `first-running(${str(words.site)}, ${str(page.category ?? '')})`;
}
