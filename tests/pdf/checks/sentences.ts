import type { Pdf } from '../read/pdf.ts';
import { clean, type ExpectedArticle, type ExpectedPdf } from './expected-article.ts';
import { pagesOfArticle, textOfPages } from './sections.ts';

/** What is there to be acted on, or stands elsewhere or drawn anew in the PDF. */
const unread = [
  'script, style, template, nav, footer, button, select, label, input, link, svg',
  '[aria-hidden="true"], [hidden]:not([role="tabpanel"]), .sr-only, .ts-place, .ts-walking, .ts-kind',
  '[data-flowchart] > :not(h2, h3, h4, h5, h6)',
].join(', ');
const blockTags =
  /^(p|div|section|article|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|th|td|caption|details|summary|figure|figcaption|pre|blockquote|aside|h[1-6]|hr|integration-facts|main|header)$/i;

/** Text between two block boundaries, in parts: those of links apart. */
interface Block {
  parts: { text: string; link: boolean; instead?: string }[];
  /** True if it may stand elsewhere in the PDF than on the page. */
  anywhere: boolean;
}

function blocksOf({ main, headings }: ExpectedArticle): Block[] {
  const blocks: Block[] = [];
  let block: Block = { parts: [], anywhere: false };
  const end = () => {
    if (block.parts.some(({ text }) => clean(text) !== '')) blocks.push(block);
    block = { parts: [], anywhere: false };
  };
  const visit = (node: Node, link: Element | undefined) => {
    if (node.nodeType === 3) {
      const target = link?.closest('.ts-stuck') && headings.find(({ id }) => link.getAttribute('href') === `#${id}`);
      block.parts.push({
        text: node.textContent ?? '',
        link: link !== undefined,
        ...(target && { instead: target.title }),
      });
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (element.matches(unread)) return;
    if (element.tagName === 'BR') block.parts.push({ text: ' ', link: false });
    const isBlock = blockTags.test(element.tagName) || element.matches('[role="tab"]');
    if (isBlock) end();
    if (element.closest('[role="tab"]')) block.anywhere = true;
    for (const child of element.childNodes) visit(child, element.tagName === 'A' ? element : link);
    if (isBlock) end();
  };
  visit(main, undefined);
  end();
  return blocks;
}

const tight = (text: string) => clean(text).replace(/ /g, '');
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A block as it must stand in the text without its white space. At a link the PDF says where it leads. */
function patternOf({ parts }: Block): RegExp {
  const said = '.{0,200}?';
  const source = parts.map(({ text, link, instead }) => {
    const words = escaped(tight(text));
    if (!link || words === '') return words;
    return instead === undefined ? `${words}${said}` : `${said}(?:${words}|${escaped(tight(instead))})${said}`;
  });
  return new RegExp(source.join(''), 'gu');
}

/** Every sentence that readers of the page get is in the PDF, in the page's order. */
export function sentenceFaults(pdf: Pdf, { articles }: ExpectedPdf): string[] {
  return articles.flatMap((article) => {
    const text = tight(textOfPages(pdf, pagesOfArticle(pdf, articles, article)));
    let from = 0;
    return blocksOf(article).flatMap((block) => {
      const pattern = patternOf(block);
      pattern.lastIndex = block.anywhere ? 0 : from;
      const found = pattern.exec(text);
      const words = clean(block.parts.map((part) => part.text).join(''));
      if (!found) return [`${article.name}: “${words}” is not in the PDF${from > 0 ? ' where it should be' : ''}.`];
      if (!block.anywhere) from = found.index + tight(words).length;
      return [];
    });
  });
}
