import { beforeAll, describe, expect, test } from 'vitest';
import { type CheckName, checks } from './checks/all.ts';
import { chapterFaults, contentsFaults, indexFaults, leavingFaults, orderFaults } from './checks/handbook.ts';
import { paperFaults } from './checks/places.ts';
import { onBothPapers } from './finished.ts';
import { finishedHandbooks } from './finished-handbooks.ts';
import type { Pdf } from './read/pdf.ts';

const name = 'handbook';

describe.each(finishedHandbooks.map((one) => [one.expected.lang, one] as const))('the handbook, %s', (_, one) => {
  const { folder, expected, addresses } = one;
  let pdfs: { letter: Pdf; a4: Pdf };
  beforeAll(async () => {
    pdfs = await onBothPapers(folder, name);
  });

  test.each(Object.keys(checks) as CheckName[])('%s', (check) => {
    expect(checks[check](pdfs.letter, expected)).toEqual([]);
    expect(checks[check](pdfs.a4, expected)).toEqual([]);
  });

  test('page numbers are the same on both papers', () => {
    expect(paperFaults(pdfs.letter, pdfs.a4)).toEqual([]);
  });

  test('it has one chapter a category, and each article begins a page', () => {
    expect(chapterFaults(pdfs.letter, expected)).toEqual([]);
    expect(orderFaults(pdfs.letter, expected)).toEqual([]);
  });

  test('its contents lead to every article', () => {
    expect(contentsFaults(pdfs.letter, expected)).toEqual([]);
  });

  test('its index has every answer that leads to an outcome', () => {
    expect(indexFaults(pdfs.letter, expected)).toEqual([]);
  });

  test('links between its articles stay in it', () => {
    expect(leavingFaults(pdfs.letter, addresses)).toEqual([]);
  });
});
