import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { astro, run } from '../lint/site-copy.ts';
import { actionFaults } from './checks/no-actions.ts';
import { annotationFaults } from './checks/pdf-ua-annotations.ts';
import { fontFaults } from './checks/pdf-ua-fonts.ts';
import { structureFaults } from './checks/pdf-ua-structure.ts';
import { siteWithEverything } from './elements-site.ts';
import { readPdf } from './read/read-pdf.ts';
import { bare, type ReadPdf, readElements } from './read-elements.ts';

let root: string;
let bytes: Buffer;
let pdf: ReadPdf;
let content: Element;
let text: string;

beforeAll(async () => {
  vi.stubEnv('BASE_PATH', '/help');
  root = siteWithEverything();
  const running = run(root, astro, 'build');
  if ((await running.ended) !== 0) throw new Error(running.printed());
  bytes = readFileSync(path.join(root, 'dist/pdf/everything.pdf'));
  pdf = await readElements(new Uint8Array(bytes));
  text = pdf.pages.join('');
  const { document } = new JSDOM(readFileSync(path.join(root, 'dist/everything/index.html'), 'utf8')).window;
  content = document.querySelector('.sl-markdown-content') as Element;
}, 120_000);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

test('it keeps the rules of PDF/UA-1', async () => {
  const file = await readPdf(new Uint8Array(bytes));
  expect([structureFaults, annotationFaults, fontFaults, actionFaults].flatMap((check) => check(file))).toEqual([]);
  expect(bytes.toString('latin1')).toMatch(/<pdfuaid:part>1</);
});

/** What is there to be acted on or looked at, and names for it. */
const notRead =
  'script, style, svg, button, select, label, [hidden]:not([role=tabpanel]), .sr-only:not(h2), [data-footnote-backref]';

test('all text of the page is in it', () => {
  const walker = content.ownerDocument.createTreeWalker(content, 4);
  const missing: string[] = [];
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(notRead)) continue;
    const words = bare(node.textContent ?? '');
    count += 1;
    if (!text.includes(words)) missing.push(node.textContent ?? '');
  }
  expect(missing).toEqual([]);
  expect(count).toBeGreaterThan(150);
});

test.for([
  ['a tab', ['First tab', 'Text of the first tab', 'Second tab', 'Text of the second tab', 'point in a tab']],
  ['a fold', ['Label of a fold', 'Text behind a fold.', 'Fold in a fold', 'Text behind two folds.']],
  ['a note', ['Note', 'Text of a note.', 'Title of its own', 'A caution with code in a note.', 'Tip', 'Text of a tip']],
  ['a card', ['Card with an icon', 'Text of a card', 'Other card', 'Text of another card']],
  ['a term', ['A term', 'Its other name', 'What it means.', 'A paragraph with bold meaning.']],
  ['a caption', ['Words over a table', 'Row head']],
  ['an abbreviation', ['T&A (Time and attendance)']],
  ['a list', ['b. lettered', 'g. valued']],
  ['a list that begins later', ['3. third thing', '4. fourth thing', '1. nested number']],
  ['a block of code', ['settings.ts', 'const before = 1;', '> const marked', '+ const inserted', '- const deleted']],
] as [string, string[]][])('what belongs to %s stands after it', ([, parts]) => {
  const at = parts.map((part) => text.indexOf(bare(part)));
  expect(at).not.toContain(-1);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
});

test('its pictures say what those of the page say', () => {
  const shown = [...content.querySelectorAll('img[alt], svg[aria-label], svg > title')];
  const words = shown.map((one) => one.getAttribute('alt') ?? one.getAttribute('aria-label') ?? one.textContent ?? '');
  const wanted = words.filter((one) => one !== '');
  expect(wanted.length).toBeGreaterThan(9);
  expect(pdf.alternatives.filter((one) => wanted.includes(one))).toEqual(wanted);
  expect(pdf.alternatives).toEqual(expect.arrayContaining(['To do', 'Done']));
});

test.for([
  ['Link on a line of its own', 'Lists'],
  ['a link in a line', 'Lists'],
  ['cell link', 'Lists'],
  ['Card that leads to lists', 'Lists'],
  ['a place', 'A place that is no heading.'],
  ['To the outer place', 'Heading of a place'],
])('the link "%s" leads where it should', ([words = '', found = '']) => {
  const link = pdf.links.find((one) => one.words.startsWith(words));
  expect(link?.to?.text.slice(0, bare(found).length)).toBe(bare(found));
});

test('notes lead there and back', () => {
  // What can be tapped is wider than a number, so that a point beside it may be in it.
  const numbers = pdf.links.filter((one) => /^\d[.,]?$/.test(one.words));
  expect(numbers.map(({ words, to }) => words.slice(0, 1) + to?.text.slice(0, 15))).toEqual([
    '11.Textofnoteone',
    '11.Textofnoteone',
    '22.Textofnotetwo',
  ]);
  const back = pdf.links.filter((one) => one.words.startsWith('(page'));
  expect(back).toHaveLength(numbers.length);
  for (const { words, to } of back) expect(bare(words)).toBe(`(page${to?.page})`);
});

test.for([
  ['Card that leads away', 'https://example.com/card', 'example.com/card'],
  ['Button that leads away', 'https://example.com/button', 'example.com/button'],
  ['Paragraph in a link', 'https://example.com/block', 'example.com/block'],
  ['mail us', 'mailto:help@example.com', 'help@example.com'],
  ['call us', 'tel:+15550100', '+15550100'],
  ['its link', 'https://example.com/note', 'example.com/note'],
] as const)('the link "%s" leads to the web, its address after it', ([words, url, address]) => {
  expect(pdf.links).toContainEqual(expect.objectContaining({ words, url }));
  expect(text).toContain(bare(words + address));
});

test('an address that is the words of its link stands there once', () => {
  expect(text).toContain('help@example.com,mailus');
  expect(text).toContain('https://example.com,callus');
  expect(text).toContain('writetohelp@example.com,nolink');
});

test('no link opens anything else', () => {
  const protocols = pdf.links.flatMap(({ url }) => (url === undefined ? [] : [new URL(url).protocol]));
  expect(new Set(protocols)).toEqual(new Set(['https:', 'mailto:', 'tel:']));
  expect(text).toContain('nolink');
});
