import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pdfCache } from '../../src/pdf/cache.ts';
import type { Source } from '../../src/pdf/engine.ts';
import { pdfWords } from '../../src/pdf/words.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pdf-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const source = (more: Partial<Source> = {}): Source => ({
  typst: 'A',
  lang: 'en',
  words: pdfWords('en'),
  files: new Map(),
  date: '2026-11-25',
  ...more,
});

/** Takes each source from the cache as one build does; which of them were made. */
function built(sources: Source[]): number[] {
  const cache = pdfCache(folder);
  const made: number[] = [];
  for (const [index, one] of sources.entries()) {
    const bytes = cache.take(one, () => {
      made.push(index);
      return Buffer.from(`PDF of ${one.typst}`);
    });
    expect(bytes.toString()).toBe(`PDF of ${one.typst}`);
  }
  expect(cache.made()).toBe(made.length);
  cache.clean();
  return made;
}

test('what has not changed is not made again', () => {
  const both = [source(), source({ typst: 'B' })];
  expect(built(both)).toEqual([0, 1]);
  expect(built(both)).toEqual([]);
});

test('whatever goes into a PDF makes another', () => {
  const changed: Source[] = [
    source({ typst: 'B' }),
    source({ lang: 'es' }),
    source({ date: '2026-11-26' }),
    source({ words: { ...pdfWords('en'), page: 'p.' } }),
    source({ files: new Map([['/a.png', new Uint8Array([1])]]) }),
    source({ files: new Map([['/a.png', new Uint8Array([2])]]) }),
  ];
  built([source()]);
  expect(built(changed)).toEqual(changed.map((_, index) => index));
});

test('what no page has any more is removed', () => {
  built([source(), source({ typst: 'B' })]);
  built([source({ typst: 'B' })]);
  expect(readdirSync(folder)).toHaveLength(1);
  expect(built([source({ typst: 'B' })])).toEqual([]);
});

test('a file that was cut short or changed is made anew', () => {
  built([source()]);
  const file = () => path.join(folder, readdirSync(folder)[0] ?? '');
  truncateSync(file(), 3);
  expect(built([source()])).toEqual([0]);
  writeFileSync(file(), 'another');
  expect(built([source()])).toEqual([0]);
});
