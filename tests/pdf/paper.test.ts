import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { compile } from '../../src/pdf/engine.ts';
import { onPaper } from '../../src/pdf/paper.ts';
import { pdfFile } from '../../src/pdf/pdf-file.ts';
import { call, str } from '../../src/pdf/typst.ts';
import { pdfWords } from '../../src/pdf/words.ts';

const letter = compile({
  typst: [
    ...['document', 'blocks'].map((name) => `#import "/${name}.typ": *`),
    '#show: document-on-paper.with(title: "A")',
    call('heading', 'level: 1', '[A]'),
    call('go', str('place'), '[#"there"]'),
    '#pagebreak()',
    call('head', '2', str('2'), str('place'), str('Place'), '[#"Place"]'),
  ].join('\n'),
  lang: 'en',
  words: pdfWords('en'),
  files: new Map(),
  date: '2026-11-25',
});
const a4 = onPaper(letter, 'a4');

test('pages of both papers have their size', async () => {
  for (const [bytes, width, height] of [
    [letter, 612, 792],
    [a4, 595.28, 841.89],
  ] as const) {
    const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPages();
    expect(pages).toHaveLength(2);
    for (const page of pages) {
      expect(page.getWidth()).toBeCloseTo(width);
      expect(page.getHeight()).toBeCloseTo(height);
    }
  }
});

test('A4 has all that Letter has: objects other than pages are the same, those that were changed before too', () => {
  const [before, after] = [pdfFile(letter), pdfFile(a4)];
  expect(after.numbers).toEqual(before.numbers);
  const changed = after.numbers.filter((number) => after.object(number) !== before.object(number));
  expect(changed).toHaveLength(2);
  for (const number of changed) expect(after.object(number)).toMatch(/\/Type \/Page\b/);
  const said = after.numbers.map((number) => after.object(number)).find((one) => /\/Type\s*\/Annot\b/.test(one));
  expect(said).toContain(Buffer.from(': there', 'utf16le').swap16().toString('hex').toUpperCase());
});

test('each paper has an identifier of its own', () => {
  const second = (bytes: Buffer) => /\/ID\s*\[\s*\S+\s*(\S+)\]/.exec(pdfFile(bytes).trailer)?.[1];
  expect(second(a4)).toBeDefined();
  expect(second(a4)).not.toBe(second(letter));
});
