import { expect, test } from 'vitest';
import { compile } from '../../src/pdf/engine.ts';
import { readPdf } from './read/read-pdf.ts';
import { readElements } from './read-elements.ts';
import { pageOf, sourceOf } from './written-page.ts';

test('the head of a table stands again on each of its pages', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => `<tr><td>row ${index}</td><td>b</td></tr>`).join('');
  const page = pageOf(
    `<table><thead><tr><th>First head</th><th>Other head</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
  const { pages } = await readElements(new Uint8Array(compile(sourceOf(page))));
  const withRows = pages.filter((text) => /row\d/.test(text));
  expect(withRows.length).toBeGreaterThan(2);
  for (const text of withRows) expect(text).toMatch(/Firsthead.*?Otherhead.*?row\d/);
});

test('a table in a cell of another is no wider than the cell', async () => {
  const inner = '<table><tr><td>Left</td><td>Right</td></tr></table>';
  const page = pageOf(`<table><tr><td>One</td><td>Two</td><td>Three</td><td>${inner}</td></tr></table>`);
  const { pages } = await readPdf(compile(sourceOf(page)));
  const right = pages[0]?.runs.find(({ text }) => text === 'Right');
  expect(right?.right).toBeLessThanOrEqual(84 + 468);
});
