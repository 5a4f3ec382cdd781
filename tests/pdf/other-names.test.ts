import { expect, test } from 'vitest';
import { compile } from '../../src/pdf/engine.ts';
import { onPaper } from '../../src/pdf/paper.ts';
import { call, str } from '../../src/pdf/typst.ts';
import { pdfWords } from '../../src/pdf/words.ts';
import { readPdf } from './read/read-pdf.ts';

/** A document of two headings, on pages of their own. */
const source = {
  typst: [
    ...['document', 'blocks', 'walking'].map((name) => `#import "/${name}.typ": *`),
    '#show: document-on-paper.with(title: "A")',
    call('heading', 'level: 1', '[A]'),
    call('go', str('valve'), '[V]'),
    call('go', str('pump'), '[P]'),
    call('head', '2', str('2'), str('valve'), str('Valve'), '[Valve]'),
    '#pagebreak()',
    call('head', '2', str('2'), str('pump'), str('Pump'), '[Pump]'),
  ].join('\n'),
  lang: 'en',
  words: pdfWords('en'),
  files: new Map(),
  date: '2026-11-25',
};

test('a place is found by the names it had before, on both papers', async () => {
  const made = compile({ ...source, names: { 'a-tap': 'valve', engine: 'pump', nothing: 'gone' } });
  for (const paper of ['letter', 'a4'] as const) {
    const { destinations } = await readPdf(onPaper(made, paper));
    expect([...destinations.keys()]).toEqual(['a-tap', 'engine', 'pump', 'valve']);
    expect(destinations.get('a-tap')).toEqual(destinations.get('valve'));
    expect(destinations.get('engine')).toEqual(destinations.get('pump'));
    expect(destinations.get('pump')?.page).toBe(2);
  }
});

test('without such names the file stays as it is', () => {
  expect(compile({ ...source, names: {} }).equals(compile(source))).toBe(true);
});
