import { PDFName } from '@cantoo/pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { checks } from './checks/all.ts';
import { ownPdf } from './checks/expected-article.ts';
import { paperFaults } from './checks/places.ts';
import { bytesOf, richestArticle } from './finished.ts';
import { mutants } from './mutants/all.ts';
import { broken } from './mutants/broken.ts';
import type { Pdf } from './read/pdf.ts';
import { readPdf } from './read/read-pdf.ts';

const { folder, article } = richestArticle;
const expected = ownPdf(article);
const good = bytesOf(folder, article.name, 'letter');
let pdf: Pdf;

beforeAll(async () => {
  pdf = await readPdf(good);
});

test.each(mutants)('it is seen that $name', async ({ caughtBy, change }) => {
  const other = await broken(good, { pdf, article }, change);
  for (const check of caughtBy) {
    expect(checks[check](pdf, expected), check).toEqual([]);
    expect(checks[check](other, expected), check).not.toEqual([]);
  }
});

test('every check sees one of them', () => {
  const used = new Set<string>(mutants.flatMap(({ caughtBy }) => caughtBy));
  expect(Object.keys(checks).filter((check) => !used.has(check))).toEqual([]);
});

test('it is seen that the papers have other page numbers', async () => {
  const other = await broken(good, { pdf, article }, ({ file }) => {
    const pages = file.catalog.Pages();
    pages.Kids().remove(0);
    pages.set(PDFName.of('Count'), file.context.obj(pages.Kids().size()));
  });
  expect(paperFaults(pdf, other)).not.toEqual([]);
});
