import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { compile, type Source } from '../../src/pdf/engine.ts';
import { withLinkWords } from '../../src/pdf/link-words.ts';
import { pdfFile } from '../../src/pdf/pdf-file.ts';
import { textAfter } from '../../src/pdf/pdf-strings.ts';
import { call, str } from '../../src/pdf/typst.ts';
import { pdfWords } from '../../src/pdf/words.ts';

const words = pdfWords('en');

/** A document of some content, with two headings that can be linked to. */
function made(content: string): Buffer {
  const source: Source = {
    typst: [
      ...['document', 'blocks', 'walking'].map((name) => `#import "/${name}.typ": *`),
      '#show: document-on-paper.with(title: "A")',
      call('heading', 'level: 1', '[A]'),
      content,
      call('head', '2', str('2'), str('one'), str('Title (one) → “é”'), '[T]'),
      call('head', '2', str('2'), str('two'), str('Two'), '[T]'),
    ].join('\n'),
    lang: 'en',
    words,
    files: new Map(),
    date: '2026-11-25',
  };
  return compile(source);
}

/** What screen readers say of each link, in the order of the file. */
async function said(bytes: Uint8Array): Promise<string[]> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  return file.context
    .enumerateIndirectObjects()
    .flatMap(([, one]) => (one instanceof PDFDict && one.has(PDFName.of('StructParent')) ? [one] : []))
    .map((one) => (one.lookup(PDFName.of('Contents')) as unknown as { decodeText(): string }).decodeText());
}

describe('what screen readers say of a link', () => {
  test('is where an answer leads, and its words', async () => {
    const answer = call('answer', 'false', str('one'), str('Title (one) → “é”'), '[#"All good"]', '[#", if so"]');
    expect(await said(made(answer))).toEqual(['Go to Title (one) → “é”, page 1, if “All good, if so”']);
  });

  test('is where any other link leads, and its words if they are others', async () => {
    const links = [call('go', str('one'), '[#"the first"]'), call('go', str('two'), '[#"Two"]')];
    expect(await said(made(links.join(' ')))).toEqual([
      'Go to Title (one) → “é”, page 1: the first',
      'Go to Two, page 1',
    ]);
  });

  test('is its words and its address on the web', async () => {
    const links = [
      call('web', str('https://example.com/a(b)/'), 'none', '[#"Words"]'),
      call('web', str('mailto:a@example.com'), 'none', '[#"a@example.com"]'),
    ];
    expect(await said(made(links.join(' ')))).toEqual(['Words, example.com/a(b)', 'a@example.com']);
  });
});

test('what was there stays as it was: the change is added behind it', () => {
  const bytes = made(call('go', str('two'), '[#"back"]'));
  const { trailer, bytes: all } = pdfFileOfUpdate(bytes);
  const before = Number(/\/Prev (\d+)/.exec(trailer)?.[1]);
  expect(all.toString('latin1', before, before + 4)).toBe('xref');
  const [, first, second] = /\/ID\s*\[\s*(\([^)]*\))\s*(\([^)]*\))/.exec(trailer) ?? [];
  expect(second).not.toBe(first);
});

/** The last trailer of a file that was added to. */
function pdfFileOfUpdate(bytes: Buffer): { trailer: string; bytes: Buffer } {
  return { trailer: bytes.toString('latin1', bytes.lastIndexOf('trailer')), bytes };
}

test('links that the text does not have, or that lead elsewhere, are an error', () => {
  const bytes = made('');
  expect(pdfFile(bytes).numbers.length).toBeGreaterThan(0);
  const link = { to: 'two', words: 'a', 'is-answer': false };
  expect(() => withLinkWords(bytes, [link], 'en', words)).toThrow('The PDF has 0 links, its text 1.');
});

test('strings of a dictionary are read as they are meant', () => {
  const read = (written: string) => textAfter(`<< /Contents ${written} /Next (b) >>`, 'Contents');
  expect(read('(a \\(b\\) \\\\ \\101)')).toBe('a (b) \\ A');
  expect(read('(a (b) c)')).toBe('a (b) c');
  expect(read('<FEFF00E9>')).toBe('é');
  expect(read('12')).toBe(undefined);
});
