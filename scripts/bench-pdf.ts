/*
 * What making PDFs costs, of the built site in `dist`: milliseconds an article beyond start-up, memory, a handbook of 100
 * articles. The site's own articles are used again and again, each time with other words, as nothing may be remembered.
 */
import { pathToFileURL } from 'node:url';
import type { Element } from 'hast';
import { articleSource } from '../src/pdf/article/article-source.ts';
import { isElement, isHeading } from '../src/pdf/article/hast.ts';
import { compile, type Paper, papers, type Source, typeset } from '../src/pdf/engine.ts';
import { pageFaults } from '../src/pdf/faults.ts';
import type { HandbookPage } from '../src/pdf/handbook/chapters.ts';
import { handbookSource } from '../src/pdf/handbook/handbook-source.ts';
import { withLinkWords } from '../src/pdf/link-words.ts';
import { handbookPages, manyPages } from '../tests/support/pdf-pages.ts';

const root = process.cwd();
const dist = pathToFileURL(`${root}/dist/`);
const site = new URL('https://help.example.com/');
const count = 300;

/** The element with a number behind each of its texts but headings, which links name. */
function renumbered(element: Element, number: number): Element {
  const children = element.children.map((child) => {
    if (child.type === 'text') return /\w/.test(child.value) ? { ...child, value: `${child.value} ${number}` } : child;
    return isElement(child) && !isHeading(child) ? renumbered(child, number) : child;
  });
  return { ...element, children };
}

let milliseconds: Record<string, number> = {};

/** Does something and adds the time it takes to what is noted under a name. */
function timed<T>(name: string, act: () => T): T {
  const began = performance.now();
  const result = act();
  milliseconds[name] = (milliseconds[name] ?? 0) + performance.now() - began;
  return result;
}

function printPaper(source: Source, paper: Paper): void {
  const { bytes, said } = timed(paper, () => typeset(source, paper));
  timed('link words', () => withLinkWords(bytes, said, source.lang, source.words));
}

const pages = (await handbookPages(root, 'en')).filter(({ page }) => page.content.children.length > 0);
const many: HandbookPage[] = manyPages(pages, count).map((one, at) => ({
  ...one,
  page: { ...one.page, content: renumbered(one.page.content, at) },
}));
const took = (name: string, articles: number) => ((milliseconds[name] ?? 0) / articles).toFixed(1).padStart(6);
const report = (line: string) => console.log(line);

const [first] = pages;
if (!first) throw new Error('The site has no articles: run npm run build first.');
timed('start-up', () => compile(articleSource(first.page, first.flow, site, dist).source, 'letter'));
report(`start-up, first article included: ${took('start-up', 1)} ms`);

for (const [kind, own] of Map.groupBy(many, ({ flow }) => (flow ? 'troubleshooter' : 'plain article'))) {
  milliseconds = {};
  for (const { page, flow } of own.slice(0, 20)) {
    const { source } = timed('source', () => articleSource(page, flow, site, dist));
    timed('faults', () => pageFaults(page));
    for (const paper of papers) printPaper(source, paper);
  }
  const each = ['source', 'faults', ...papers, 'link words'].map((name) => `${name} ${took(name, 20)}`);
  report(`${kind}, ms each: ${each.join(', ')}`);
}

milliseconds = {};
for (const [at, { page, flow }] of many.entries()) {
  const { source } = timed('source', () => articleSource(page, flow, site, dist));
  timed('faults', () => pageFaults(page));
  for (const paper of papers) printPaper(source, paper);
  if ((at + 1) % 100 !== 0) continue;
  const sum = (...names: string[]) => names.reduce((total, name) => total + (milliseconds[name] ?? 0), 0) / (at + 1);
  const one = sum('source', 'faults', 'letter') + sum('link words') / papers.length;
  const both = sum('source', 'faults', 'link words', ...papers);
  const typst = sum(...papers);
  report(
    `${at + 1} articles: ${one.toFixed(1)} ms each on one paper, ${both.toFixed(1)} on both (Typst ${Math.round((100 * typst) / both)} %, link words ${Math.round((100 * sum('link words')) / both)} %), ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`,
  );
}

milliseconds = {};
const { source } = timed('source', () => handbookSource(many.slice(0, 100), site, dist));
const book = timed('compile', () => compile(source, 'letter'));
report(
  `handbook of 100 articles: source ${took('source', 1)} ms, compiled ${took('compile', 1)} ms, ${book.length} bytes`,
);
