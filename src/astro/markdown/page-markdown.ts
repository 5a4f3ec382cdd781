import type { Element, ElementContent, Nodes, Parents } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Handle, toMarkdown } from 'mdast-util-to-markdown';
import { elements, isElement, isHeading, mainOf, plainText } from '../../pdf/article/hast.ts';

/** Elements that are for acting or looking, not for reading. */
const notRead = new Set(['button', 'footer', 'form', 'nav', 'script', 'select', 'style', 'svg', 'template']);

function isRead(node: Nodes): boolean {
  if (node.type === 'comment') return false;
  if (node.type !== 'element') return true;
  const { hidden, dataFlowchart } = node.properties;
  return !notRead.has(node.tagName) && !hidden && dataFlowchart === undefined;
}

const text = (value: string): ElementContent => ({ type: 'text', value });

/** What stands between two neighbors that a page sets apart by its looks alone. */
function gap(parent: Parents, before: Nodes | undefined, after: Nodes): ElementContent[] {
  if (!isElement(before) || !isElement(after)) return [];
  if (isElement(parent, 'td', 'th')) return [text('; ')];
  return isElement(after, 'span') || isElement(before, 'span') ? [text(' ')] : [];
}

/** Takes out what is not read, and puts a gap where only the style sheet has one. */
function tidy(node: Parents): void {
  const kept = node.children.filter(isRead) as ElementContent[];
  node.children = kept.flatMap((child, index) => [...gap(node, kept[index - 1], child), child]);
  for (const child of node.children) {
    if ('children' in child) tidy(child);
    // A cell of a Markdown table is a single line.
    if (isElement(node, 'td', 'th') && isElement(child, 'div', 'p')) child.tagName = 'span';
  }
}

function hrefTo({ properties: { id } }: Element): string {
  return `#${id}`;
}

function isAnswer(node: Nodes): node is Element & { properties: { href: string } } {
  return isElement(node, 'a') && node.properties['dataAnswer'] !== undefined;
}

/** Text that is struck out, as GitHub writes it: https://github.github.com/gfm/#strikethrough-extension-. */
const struckOut: Handle = (node, _, state, info) =>
  `~~${state.containerPhrasing(node, { ...info, before: '~', after: '~' })}~~`;

/**
 * The article of a built page as Markdown: what its readers see, without what is there to be acted on. Each answer says
 * the title of where it leads; links are absolute.
 * @param html the page's HTML, with its text in `main`
 * @param url the page's own address
 */
export function pageMarkdown(html: string, url: URL): string {
  const main = mainOf(html);
  if (!main) throw new Error(`${url.pathname} has no <main>.`);
  tidy(main);
  const headings = elements(main, isHeading);
  const titles = new Map(headings.map((heading) => [hrefTo(heading), plainText(heading)]));
  for (const item of elements(main, (element) => element.tagName === 'li')) {
    const answer = item.children.find(isAnswer);
    const title = answer && titles.get(answer.properties.href);
    if (answer && title) item.children = [answer, text(` → ${title}`)];
  }
  for (const { properties } of elements(main, (element) => element.tagName === 'a' || element.tagName === 'img')) {
    for (const name of ['href', 'src']) {
      const address = properties[name];
      if (typeof address === 'string' && URL.canParse(address, url)) properties[name] = new URL(address, url).href;
    }
  }
  return toMarkdown(toMdast({ type: 'root', children: [main] }), {
    bullet: '-',
    extensions: [gfmTableToMarkdown()],
    handlers: { delete: struckOut },
  });
}
