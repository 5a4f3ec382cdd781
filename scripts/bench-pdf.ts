/*
 * What making PDFs costs, of the built site in `dist`: milliseconds an article beyond start-up, memory, a handbook of 100
 * articles. The site's own articles are used again and again, each time with other words, as nothing may be remembered.
 */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Element } from 'hast';
import { articleSource } from '../src/pdf/article/article-source.ts';
import { isElement, isHeading } from '../src/pdf/article/hast.ts';
import { compile, typeset } from '../src/pdf/engine.ts';
import { pageFaults } from '../src/pdf/faults.ts';
import type { HandbookPage } from '../src/pdf/handbook/chapters.ts';
import { handbookSource } from '../src/pdf/handbook/handbook-source.ts';
import { withLinkWords } from '../src/pdf/link-words.ts';
import { makeAll } from '../src/pdf/makers.ts';
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

/** Megabytes of the largest process that this one has started, at its most; 0 where the system does not tell. */
function largestProcess(): number {
  const list = `/proc/self/task/${process.pid}/children`;
  const own = existsSync(list) ? readFileSync(list, 'utf8').trim().split(' ').filter(Boolean) : [];
  const sizes = own.map((id) => {
    try {
      return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    } catch {
      // It has ended meanwhile.
      return 0;
    }
  });
  return Math.max(0, ...sizes);
}

/** Makes the PDFs of many articles as a build does, in processes; what it costs, and the memory at its most. */
async function makeMany(some: HandbookPage[]): Promise<string> {
  let largest = 0;
  const looking = setInterval(() => {
    largest = Math.max(largest, largestProcess());
  }, 100);
  const began = performance.now();
  const jobs = some.map(({ page, flow }) => {
    pageFaults(page);
    return articleSource(page, flow, site, dist);
  });
  await makeAll(jobs, (_, letter) => {
    if (letter instanceof Error) throw letter;
    onPaper(letter, 'a4');
  });
  clearInterval(looking);
  const each = (performance.now() - began) / some.length;
  const memory = `${Math.round(largest)} MB the largest process, ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB this one`;
  return `${each.toFixed(1)} ms each; ${memory}`;
}

for (const some of [100, 200, count]) {
  report(`${some} articles, both papers (at most 90 ms each, memory flat): ${await makeMany(many.slice(0, some))}`);
}

const others = many.filter(({ flow }) => !flow);
for (const [what, some] of [
  ['as the site mixes them', many.slice(0, 100)],
  ['without a troubleshooter', others.slice(0, 100)],
] as const) {
  times = {};
  const { source } = timed('source', () => handbookSource([...some], site, dist));
  const book = timed('compiled', () => compile(source));
  const mix = `${some.length} articles ${what}, ${some.filter(({ flow }) => flow).length} with one`;
  const size = `${(book.length / 2 ** 20).toFixed(1)} MB`;
  report(
    `Handbook of ${mix} (at most 3,000 ms): source ${shown(took(['source']))}, PDF ${shown(took(['compiled']))}, ${size}`,
  );
}
