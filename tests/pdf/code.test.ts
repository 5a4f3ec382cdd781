import { expect, test } from 'vitest';
import { compile } from '../../src/pdf/engine.ts';
import { targetFaults } from './checks/places.ts';
import { readPdf } from './read/read-pdf.ts';
import { pageOf, sourceOf } from './written-page.ts';

const read = (html: string) => readPdf(compile(sourceOf(pageOf(html))));

test('links in code lead where they do on the page, and its lines and spaces stay', async () => {
  const pdf = await read(
    '<h2 id="here">Here</h2><pre>\nGET <a href="https://example.com/jobs">/jobs</a>\n  <code><a href="#here">see\tthere</a></code>\n  on</pre>',
  );
  const links = pdf.links.filter(({ url }) => !url?.endsWith('/an-article/'));
  expect(links.map(({ words, url, to }) => [words, url ?? to])).toEqual([
    ['Here page 1', 'here'],
    ['/jobs', 'https://example.com/jobs'],
    ['see there', 'here'],
  ]);
  expect(targetFaults(pdf)).toEqual([]);
  const [get, see, on] = ['GET', 'see', 'on'].map((words) =>
    pdf.pages[0]?.runs.find(({ text }) => text.trim().startsWith(words)),
  );
  expect(get?.baseline).toBeGreaterThan(see?.baseline ?? 0);
  expect(see?.baseline).toBeGreaterThan(on?.baseline ?? 0);
});

test.for([
  ['in a column', (code: string) => code],
  ['in a cell', (code: string) => `<table><tr><th>A</th><th>B</th></tr><tr><td>${code}</td><td>b</td></tr></table>`],
] as const)('a line of code that is too long goes on below, %s', async ([, around]) => {
  const line = 'x'.repeat(400);
  const pdf = await read(around(`<pre>${line}</pre>`));
  const runs = pdf.pages.flatMap((page) => page.runs);
  expect(runs.map(({ text }) => text.replace(/[^x]/g, '')).join('').length).toBeGreaterThanOrEqual(400);
  expect(Math.max(...runs.map(({ right }) => right))).toBeLessThan(84 + 468.5);
});
