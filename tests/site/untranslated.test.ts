import { expect, test } from 'vitest';
import { flowIn, pagesIn, pathIn } from '../../src/flow/untranslated.ts';
import { troubleshooters } from '../support/flows.ts';

const pages = ['index', 'water/tap', 'water/pipes', 'es', 'es/water/tap', 'estimates/cost'].map((id) => ({ id }));
const idsIn = (lang: string, all = pages) => pagesIn(all, lang).map(({ id }) => id);

test('a language shows its own pages, and those of the first that nobody translated', () => {
  expect(idsIn('en')).toEqual(['index', 'water/tap', 'water/pipes', 'estimates/cost']);
  expect(idsIn('es')).toEqual(['es', 'es/water/tap', 'es/water/pipes', 'es/estimates/cost']);
});

test('a language without a page of its own is none of the site', () => {
  expect(idsIn('es', [{ id: 'water/tap' }])).toEqual([]);
  expect(idsIn('es', [{ id: 'index' }, { id: 'es/water/tap' }])).toEqual(['es/water/tap', 'es']);
});

test('a page that stands in for a translation keeps all but its address', () => {
  const [, standIn] = pagesIn(
    [
      { id: 'es/a', title: 'A' },
      { id: 'b', title: 'B' },
    ],
    'es',
  );
  expect(standIn).toEqual({ id: 'es/b', title: 'B' });
});

test('paths of a language begin with it; those of the first do not', () => {
  expect(pathIn('es', '/water/tap/')).toBe('/es/water/tap/');
  expect(pathIn('en', '/water/tap/')).toBe('/water/tap/');
});

test.each(troubleshooters)(
  '%s: what is not translated is the original at the address of the translation',
  (_, __, flow) => {
    const own = flowIn({ en: { [flow.machine]: flow }, es: {} }, flow.machine, 'es');
    expect(own).toEqual({ ...flow, path: pathIn('es', flow.path) });
    expect(flowIn({ en: {}, es: { [flow.machine]: flow } }, flow.machine, 'es')).toBe(flow);
    expect(flowIn({ en: {} }, flow.machine, 'es')).toBeUndefined();
  },
);
