import { expect } from 'vitest';
import type { Flow } from '../../src/flow/flow.ts';
import { pdfWords } from '../../src/pdf/words.ts';
import { type Box, type ChartPdf, chartPdf, type LinkedRow } from './chart-pdf.ts';

const overlap = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.3 &&
  Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom) > 0.3;

/** A row's text without spaces: lines and words broken between them have none. */
export const textOf = (row: LinkedRow) =>
  row.words
    .map((word) => word.text)
    .join('')
    .replace(/\s/g, '');

/** Every heading of a state has one row, in order, that leads to it, tells its page and shows its text whole. */
export async function expectChart(flow: Flow): Promise<ChartPdf> {
  const chart = await chartPdf(flow);
  const { rows, strays, pageOf } = chart;
  expect(rows.map((row) => row.to)).toEqual(flow.headings.filter((one) => one.state).map(({ id }) => id));
  expect(strays).toEqual([]);
  for (const [index, row] of rows.entries()) {
    expect(row.top - row.bottom).toBeGreaterThanOrEqual(18);
    expect(textOf(row)).toContain(flow.states[row.to]?.title.replace(/\s/g, ''));
    expect(textOf(row).endsWith(`${pdfWords(flow.lang).page}${pageOf.get(row.to)}`), textOf(row)).toBe(true);
    const isTitle = flow.states[row.to]?.kind === 'group';
    expect(isTitle && rows[index + 1] ? rows[index + 1]?.page : row.page).toBe(row.page);
    const before = rows[index - 1];
    if (before?.page === row.page) expect(row.top).toBeCloseTo(before.bottom, 1);
    const meeting = row.words.filter((one, at) => row.words.slice(at + 1).some((other) => overlap(one, other)));
    expect(meeting).toEqual([]);
  }
  return chart;
}
