import { expect, test } from 'vitest';
import { compile } from '../../src/pdf/engine.ts';
import { onPaper } from '../../src/pdf/paper.ts';
import { call, str } from '../../src/pdf/typst.ts';
import { pdfWords } from '../../src/pdf/words.ts';
import { readPdf } from './read/read-pdf.ts';
import { pageOf, sourceOf } from './written-page.ts';

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

test('what is said of a step that is gone is a place by its name, right above its text', async () => {
  const words = '<div id="old-step" data-retired="old-step" role="note"><p>It is gone.</p></div>';
  const filler = '<p>Words.</p>'.repeat(60);
  const made = compile(sourceOf(pageOf(`<h2 id="pump">Pump</h2>${filler}${words}<h2>On</h2>`)));
  for (const paper of ['letter', 'a4'] as const) {
    const { destinations, pages } = await readPdf(onPaper(made, paper));
    const place = destinations.get('old-step');
    const said = pages.flatMap(({ runs }) => runs).find(({ text }) => text.startsWith('It is gone'));
    expect(place?.page).toBe(said?.page);
    expect(said?.page).toBeGreaterThan(1);
    const above = (place?.y ?? 0) - (said?.top ?? 0);
    expect(above).toBeGreaterThanOrEqual(0);
    expect(above).toBeLessThan(20);
  }
});
