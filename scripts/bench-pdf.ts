/*
 * What making PDFs costs, of the built site in `dist`: milliseconds an article beyond start-up, memory, a handbook of 100
 * articles. The site's own articles are used again and again, each time with other words, as nothing may be remembered.
 */
import { pathToFileURL } from 'node:url';
import type { Element } from 'hast';
import { articleSource } from '../src/pdf/article/article-source.ts';
import { isElement, isHeading } from '../src/pdf/article/hast.ts';
import { compile, typeset } from '../src/pdf/engine.ts';
import { pageFaults } from '../src/pdf/faults.ts';
import type { HandbookPage } from '../src/pdf/handbook/chapters.ts';
import { handbookSource } from '../src/pdf/handbook/handbook-source.ts';
import { withLinkWords } from '../src/pdf/link-words.ts';
import { onPaper } from '../src/pdf/paper.ts';
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

/** Milliseconds of the clock, and of the processor: a busy machine has others to serve. */
interface Times {
  clock: number;
  processor: number;
}

let times: Record<string, Times> = {};

/** Does something and adds the time it takes to what is noted under a name. */
function timed<T>(name: string, act: () => T): T {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const result = act();
  const { user, system } = process.cpuUsage(before);
  const { clock, processor } = times[name] ?? { clock: 0, processor: 0 };
  times[name] = { clock: clock + performance.now() - began, processor: processor + (user + system) / 1000 };
  return result;
}

/** What is noted under some names, together, an article. */
function took(names: string[], articles = 1): Times {
  const sum = (which: keyof Times) => names.reduce((total, name) => total + (times[name]?.[which] ?? 0), 0) / articles;
  return { clock: sum('clock'), processor: sum('processor') };
}

const shown = ({ clock, processor }: Times) => `${clock.toFixed(1)} ms (processor ${processor.toFixed(1)})`;

/** Makes an article's PDFs as a build does. */
function print({ page, flow }: HandbookPage): void {
  const { source } = timed('source', () => articleSource(page, flow, site, dist));
  timed('faults', () => pageFaults(page));
  const { bytes, said } = timed('Typst', () => typeset(source));
  const letter = timed('link words', () => withLinkWords(bytes, said, source.lang, source.words));
  timed('A4', () => onPaper(letter, 'a4'));
}

const pages = (await handbookPages(root, 'en')).filter(({ page }) => page.content.children.length > 0);
const many: HandbookPage[] = manyPages(pages, count).map((one, at) => ({
  ...one,
  page: { ...one.page, content: renumbered(one.page.content, at) },
}));
const report = (line: string) => console.log(line);
const [first] = pages;
if (!first) throw new Error('The site has no articles: run `npm run build` first.');
timed('start-up', () => compile(articleSource(first.page, first.flow, site, dist).source));
report(`Start-up, first article included: ${shown(took(['start-up']))}`);

const steps = ['source', 'faults', 'Typst', 'link words', 'A4'];

for (const [kind, own] of Map.groupBy(many, ({ flow }) => (flow ? 'troubleshooter' : 'other article'))) {
  times = {};
  const some = own.slice(0, 20);
  for (const one of some) print(one);
  report(`A ${kind}: ${steps.map((step) => `${step} ${shown(took([step], some.length))}`).join(', ')}`);
}

times = {};
for (const [at, one] of many.entries()) {
  print(one);
  if ((at + 1) % 100 !== 0) continue;
  const all = took(steps, at + 1);
  const ratio = all.processor / took(['Typst'], at + 1).processor;
  const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
  report(
    `${at + 1} articles, both papers: ${shown(all)} each, ${ratio.toFixed(2)} times Typst alone; memory ${memory} MB`,
  );
}

times = {};
const { source } = timed('source', () => handbookSource(many.slice(0, 100), site, dist));
const book = timed('compiled', () => compile(source));
const size = (book.length / 2 ** 20).toFixed(1);
report(`Handbook of 100 articles: source ${shown(took(['source']))}, PDF ${shown(took(['compiled']))}, ${size} MB`);
