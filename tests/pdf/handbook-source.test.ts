import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { answerLabel, type Flow } from '../../src/flow/flow.ts';
import { readPage } from '../../src/pdf/article/page.ts';
import { compile } from '../../src/pdf/engine.ts';
import type { HandbookPage } from '../../src/pdf/handbook/chapters.ts';
import { handbookSource } from '../../src/pdf/handbook/handbook-source.ts';
import { outcomeIndex } from '../../src/pdf/handbook/outcome-index.ts';
import { pdfWords } from '../../src/pdf/words.ts';
import { troubleshooters } from '../support/flows.ts';
import type { Pdf } from './read/pdf.ts';
import { readPdf } from './read/read-pdf.ts';
import { walkingPage } from './walking-page.ts';

const root = new URL('https://help.example.com/base/');
const noFiles = pathToFileURL(`${mkdtempSync(path.join(tmpdir(), 'no-site-'))}/`);

/** An article of some category, with what else its page says. */
function article(name: string, category: string, html = '', day = '2026-01-01'): HandbookPage {
  const checked = `<p class="checked">Checked on <time datetime="${day}">${day}</time></p>`;
  const main = `<main lang="en"><h1>About ${name}</h1>${checked}<div class="sl-markdown-content">${html}</div></main>`;
  return { page: readPage(main, `/some/${name}/`), category };
}

const sourceOf = (pages: HandbookPage[]) => handbookSource(pages, root, noFiles).source;
const handbook = (pages: HandbookPage[]): Promise<Pdf> => readPdf(compile(sourceOf(pages)));
const outline = ({ outline }: Pdf) => outline.map(({ level, title }) => `${level} ${title}`);

describe('where links between articles lead', () => {
  const target = '<h2 id="step">Step</h2><p id="note">Note</p><h3 id="gr%C3%B6%C3%9Fe">Size</h3>';
  test.for([
    ['an article', '/base/some/b/', 'b'],
    ['an article without the last slash', '/base/some/b', 'b'],
    ['an article, seen from here', '../b/', 'b'],
    ['an article, with its whole address', 'https://help.example.com/base/some/b/', 'b'],
    ['an article that is to know something', '/base/some/b/?with=this', 'b'],
    ['a step', '/base/some/b/#step', 'b/step'],
    ['a step that is to know something', '/base/some/b/?with=this#step', 'b/step'],
    ['a place that is gone', '/base/some/b/#gone', 'b'],
    ['a place that cannot be read', '/base/some/b/#%', 'b'],
    ['the page itself', '/base/some/a/', 'a'],
    ['a page of another base path', '/some/b/', undefined],
    ['a page that no handbook has', '/base/some/c/', undefined],
    ['another site', 'https://example.org/base/some/b/', undefined],
  ] as const)('%s', async ([, href, to]) => {
    const from = `<p>Before <a href="${href}">this link</a> after</p>`;
    const { links } = await handbook([article('a', 'One', from), article('b', 'One', target)]);
    const link = links.find(({ words }) => words.startsWith('this link'));
    expect(link?.to ?? undefined).toBe(to);
    expect(link?.url).toBe(to === undefined ? new URL(href, 'https://help.example.com/base/some/a/').href : undefined);
  });

  test('a place that is no heading, which has no name but a page', async () => {
    const from = '<p>Before <a href="/base/some/b/#note">this link</a> after</p>';
    const { links, destinations } = await handbook([article('a', 'One', from), article('b', 'One', target)]);
    const link = links.find(({ words }) => words.startsWith('this link'));
    expect(link?.url).toBeUndefined();
    expect(link?.after).toContain(`(page ${destinations.get('b')?.page})`);
  });
});

test('categories and articles stand in the order they are given in, a category once', async () => {
  const html = '<h2 id="same">Same</h2><h3 id="deep">Deep</h3><h4 id="x">X</h4><h5 id="y">Y</h5><h6 id="z">Z</h6>';
  const pages = [article('c', 'Two', html), article('a', 'One', html), article('b', 'Two')];
  const lines = outline(await handbook(pages));
  const inArticle = ['3 Same', '4 Deep', '5 X', '6 Y', '7 Z'];
  expect(lines).toEqual([
    '1 Contents',
    ...['1 Two', '2 About c', ...inArticle, '2 About b'],
    ...['1 One', '2 About a', ...inArticle],
  ]);
});

test('without a troubleshooter there is no index, and nothing leads to one', async () => {
  const { links, outline } = await handbook([article('a', 'One')]);
  expect(links.map(({ to }) => to).filter(Boolean)).toEqual(['a']);
  expect(outline.map(({ title }) => title)).not.toContain(pdfWords('en').handbook.outcomes);
});

test('its day is that of the article checked last', () => {
  const pages = ['2026-02-01', '2026-11-25', '2025-12-31'].map((day, at) => article(`a${at}`, 'One', '', day));
  const { date, typst } = sourceOf(pages);
  expect(date).toBe('2026-11-25');
  expect(typst).toContain('"Checked on 2026-11-25"');
});

test('a page that states no day leaves that to the others', () => {
  const { page } = article('a', 'One');
  const undated = { page: { ...page, checked: undefined, checkedWords: undefined }, category: 'One' };
  expect(sourceOf([undated, article('b', 'One')]).date).toBe('2026-01-01');
});

describe.each(troubleshooters)('the index of %s', (_, __, flow) => {
  const lines = outcomeIndex(flow, pdfWords(flow.lang));

  test('has every answer that leads to an outcome, and the outcome’s kind', () => {
    const expected = Object.values(flow.states).flatMap((state) =>
      state.answers.flatMap((answer) =>
        answer.targets.flatMap((target) => {
          const kind = flow.states[target.state]?.outcome;
          return kind ? [`${answerLabel(answer, target)} → ${target.state}, ${kind}`] : [];
        }),
      ),
    );
    const found = lines.map(({ words, to, kind }) => `${words} → ${to}, ${kind}`);
    expect(found.toSorted()).toEqual([...new Set(expected)].toSorted());
  });

  test('says where an answer is given if its words lead elsewhere too', () => {
    const targets = Object.values(flow.states).flatMap(({ answers }) =>
      answers.flatMap((answer) => answer.targets.map((target) => [answerLabel(answer, target), target.state] as const)),
    );
    const places = (words: string) => new Set(targets.filter(([said]) => said === words).map(([, to]) => to)).size;
    for (const { words, from } of lines) expect(from !== undefined, words).toBe(places(words) > 1);
    expect(new Set(lines.map(({ words, from }) => `${words} ${from}`)).size).toBe(lines.length);
  });

  test('is in the order of the alphabet, whatever marks the words begin with', () => {
    const letters = lines.map(({ words }) => words.replace(/[^\p{L}\p{N} ]/gu, ''));
    expect(letters).toEqual(letters.toSorted((a, b) => a.localeCompare(b, flow.lang, { numeric: true })));
  });
});

test.each(troubleshooters)('two copies of %s have their places apart', async (_, __, flow: Flow) => {
  const { html } = walkingPage(flow);
  const pages = ['one', 'two'].map((name) => ({ page: readPage(html, `/${name}/`), flow, category: 'Both' }));
  const { links, destinations } = await handbook(pages);
  const states = Object.keys(flow.states);
  for (const name of ['one', 'two']) expect(states.filter((id) => !destinations.has(`${name}/${id}`))).toEqual([]);
  const [first = 0, second = 0] = ['one', 'two'].map((name) => destinations.get(name)?.page ?? 0);
  const index = destinations.get('/outcomes')?.page ?? 0;
  const strays = links.filter(({ to, parts: [{ page }] }) => {
    const own = page >= second ? 'two/' : 'one/';
    return page >= first && page < index && to !== undefined && !to.startsWith(own);
  });
  expect(strays.map(({ words }) => words)).toEqual([]);
});
