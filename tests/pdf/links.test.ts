import { expect, test } from 'vitest';
import { compile } from '../../src/pdf/engine.ts';
import { targetFaults } from './checks/places.ts';
import { readPdf } from './read/read-pdf.ts';
import { pageOf, sourceOf } from './written-page.ts';

const read = (html: string) => readPdf(compile(sourceOf(pageOf(html))));

test('links of few letters are large enough to tap, and keep their words where they are', async () => {
  const words = ['i', 'il', 'Fuel', '1', 'OK', 'Wwww', 'illi.illi'];
  const linked = words.flatMap((one) => [`<a href="#here">${one}</a>`, `<code><a href="tel:1">${one}</a></code>`]);
  const note = '<sup><a href="#note" data-footnote-ref>2</a></sup>';
  const back = '<a href="#here" data-footnote-backref>^</a>';
  const text = `<h2 id="here">Here</h2><p>${linked.join(', and ')}${note}.</p><p id="note">A note ${back}</p>`;
  const pdf = await read(text);
  expect(pdf.links).toHaveLength(2 + linked.length + 2);
  expect(targetFaults(pdf)).toEqual([]);
  const first = pdf.passages.find(({ link }) => link?.words === 'i');
  expect(first?.runs[0]?.left).toBeCloseTo(84, 1);
});

const term = '<a class="term" href="#drip">drip</a>';
const own = '<a href="#drip">Drip</a>';

test.for([
  ['words that the glossary explains', `<ul><li>${term}</li><li>${term}</li></ul><p>${term}</p>`, false],
  ['links', `<ul><li>${own}</li></ul><p>${own}</p>`, true],
] as const)('a line of nothing but %s', async ([, html, isRow]) => {
  const pdf = await read(`<h2 id="drip">Drip</h2>${html}`);
  const links = pdf.links.filter(({ to }) => to === 'drip').slice(1);
  expect(links.length).toBeGreaterThan(1);
  for (const { parts } of links) expect(parts[0].right - parts[0].left > 300).toBe(isRow);
  const bullets = pdf.pages.flatMap(({ runs }) => runs.filter(({ text }) => text.includes('•')));
  expect(bullets).toHaveLength(isRow ? 0 : 2);
});
