import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/pdf/engine.ts';
import { structureFaults } from './checks/pdf-ua-structure.ts';
import { readPdf } from './read/read-pdf.ts';
import { bare, readElements } from './read-elements.ts';
import { findingsOn, pageOf, sourceOf } from './written-page.ts';

/** HTML, and the texts that a reader finds in it. */
interface Part {
  html: string;
  text: string[];
}

const silent = (html: string): Part => ({ html, text: [] });

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Words with every character that means something to Typst, Markdown or HTML. */
const words: fc.Arbitrary<Part> = fc
  .string({
    unit: fc.constantFrom(...'XZé9 \n\t#$*_`~@\\"\'<>&[]{}()=+-/.:;,!?%^|→✓“”…\u00a0'),
    minLength: 1,
    maxLength: 12,
  })
  .map((text): Part => ({ html: escaped(text), text: text.split(/\s+/) }));

const around = (open: string, close: string, inner: fc.Arbitrary<Part>) =>
  inner.map(({ html, text }) => ({ html: open + html + close, text }));

const many = (part: fc.Arbitrary<Part>, minLength = 0): fc.Arbitrary<Part> =>
  fc.array(part, { minLength, maxLength: 3 }).map((parts) => ({
    html: parts.map(({ html }) => html).join(''),
    text: parts.flatMap(({ text }) => text),
  }));

const inlineTags = 'strong em b i code sub sup kbd del ins mark small samp var dfn u span bdi cite time'.split(' ');
const inlineOpenings = [...inlineTags, 'code id="here"', 'strong id="there"', 'span id="here"'];
const blockTags = 'p div blockquote section article header figure figcaption'.split(' ');
/** Ids that stand on a page twice, and beside headings that have none. */
const openings = ['p', 'p id="there"', 'div id="here"', 'h2', 'h2 id="there"', 'h2 id="here"', 'h2 id=""'];
const hrefs = ['#here', '#gone', '#there', '#nowhere', '/else/', 'tel:1', 'ftp://a', '?', 'https://['];

const element = (tags: string[], inner: fc.Arbitrary<Part>) =>
  fc.constantFrom(...tags).chain((tag) => around(`<${tag}>`, `</${tag.split(' ')[0]}>`, inner));

/** What stands in a line of text, elements in elements down to a depth. */
const line = (depth: number): fc.Arbitrary<Part> => {
  if (depth === 0) return words;
  const inner = line(depth - 1);
  const link = fc.constantFrom(...hrefs).chain((href) => around(`<a href="${href}">`, '</a>', words));
  return many(fc.oneof(words, fc.constantFrom('<br>', '<wbr>').map(silent), link, element(inlineOpenings, inner)));
};

/** What stands for itself, in the same way. */
const block = (depth: number): fc.Arbitrary<Part> => {
  const text = line(2);
  const hidden = element(['div hidden id="gone"'], text).map(({ html }) => silent(html));
  const simple = fc.oneof(
    hidden,
    text,
    element(blockTags, text),
    element(openings, text),
    element(['pre'], words),
    fc.constant(silent('<hr>')),
  );
  if (depth === 0) return simple;
  const inner = many(block(depth - 1), 1);
  const fold = fc.tuple(text, inner).map(([label, content]) => ({
    html: `<details><summary>${label.html}</summary>${content.html}</details>`,
    text: [...label.text, ...content.text],
  }));
  const cells = many(element(['td', 'th', 'td colspan="2"', 'td rowspan="2"'], fc.oneof(text, inner)));
  return fc.oneof(
    simple,
    fold,
    element(['div', 'blockquote', 'details', 'aside', 'strong', 'del'], inner),
    element(['ul', 'ol', 'ol start="3" reversed'], many(element(['li', 'li value="7"'], inner))),
    element(['dl'], many(fc.oneof(element(['dt'], text), element(['dd'], inner)))),
    element(['table'], many(element(['tr'], cells))),
  );
};

const countsOf = (text: string) =>
  new Map([...Map.groupBy(text, (letter) => letter)].map(([letter, all]) => [letter, all.length]));

test('any elements in any other can be printed, with all their text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block(2), { minLength: 1, maxLength: 4 }), async (parts) => {
      const html = `${parts.map((part) => part.html).join('\n')}<p id="there">The end</p>`;
      const page = pageOf(html);
      expect(findingsOn(page, 'article.md', '')).toEqual([]);
      const bytes = compile(sourceOf(page));
      expect(structureFaults(await readPdf(new Uint8Array(bytes)))).toEqual([]);
      const { pages } = await readElements(new Uint8Array(bytes));
      // In a cell that goes on over a page a word may be parted, so that only its letters are counted.
      const found = countsOf(pages.join(''));
      const wanted = countsOf(bare(parts.flatMap((part) => part.text).join('')));
      const lost = [...wanted].filter(([letter, count]) => (found.get(letter) ?? 0) < count);
      expect(lost).toEqual([]);
      expect(pages.join('')).toContain(bare('The end'));
    }),
    { numRuns: 100, seed: 4 },
  );
}, 120_000);
