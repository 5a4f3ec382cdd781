import { expect, test } from 'vitest';
import { compile } from '../../src/pdf/engine.ts';
import type { Pdf } from './read/pdf.ts';
import { readPdf } from './read/read-pdf.ts';
import { pageOf, sourceOf } from './written-page.ts';

const read = (html: string) => readPdf(compile(sourceOf(pageOf(html))));

/** The page of a text. */
const pageWith = (pdf: Pdf, text: string) => pdf.passages.find((one) => one.text === text)?.runs[0]?.page;

const filler = (lines: number) => `<h2>Before</h2>${'<p>Words.</p>'.repeat(lines)}`;
const rows = Array.from({ length: 6 }, (_, at) => `<tr><td>row ${at}</td><td>b</td></tr>`).join('');
const table = `<table><thead><tr><th>Head</th><th>Other</th></tr></thead><tbody>${rows}</tbody></table>`;

test('a small table stays on one page, and what tells of it stays with it', async () => {
  const pages = new Set<number>();
  for (const lines of [14, 18, 20, 22, 24, 26]) {
    const pdf = await read(`${filler(lines)}<p>These <b>are</b> the rows:</p>${table}`);
    const [lead, first, last] = ['the rows:', 'row 0', 'row 5'].map((text) => pageWith(pdf, text));
    expect(first).toBeDefined();
    expect(pdf.passages.map(({ text }) => text).join(' ')).toContain('These are the rows: Head Other row 0');
    expect([lead, first]).toEqual([last, last]);
    pages.add(last ?? 0);
  }
  expect(pages).toEqual(new Set([1, 2]));
});

test.for([
  ['few', 'A little of Everything'.split(' ').map((one) => `<h2>${one}</h2>`), false],
  ['many short ones', 'Branch Division Milestone Route Worker'.split(' ').map((one) => `<h2>${one}</h2>`), true],
  ['many with some of a lower level', ['<h2>A</h2>', ...'BCDEF'.split('').map((one) => `<h3>${one}</h3>`)], false],
  ['many long ones', 'BCDEF'.split('').map((one) => `<h2>${`${one} of words `.repeat(5)}</h2>`), false],
] as [string, string[], boolean][])(
  'headings are listed in lines of text if there are %s',
  async ([, headings, inLines]) => {
    const pdf = await read(headings.map((one) => `${one}<p>Words.</p>`).join(''));
    const links = pdf.links.filter(({ to }) => to !== undefined);
    expect(links).toHaveLength(headings.length);
    for (const { parts, words } of links) {
      expect(parts[0].right - parts[0].left < 200).toBe(inLines);
      expect(words.endsWith('page 1')).toBe(!inLines);
    }
  },
);
