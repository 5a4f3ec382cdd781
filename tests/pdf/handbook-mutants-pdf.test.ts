import { beforeAll, expect, test } from 'vitest';
import { bytesOf, richestArticle } from './finished.ts';
import { finishedHandbooks } from './finished-handbooks.ts';
import { broken } from './mutants/broken.ts';
import { handbookMutants } from './mutants/handbook-mutants.ts';
import { needed } from './mutants/mutant.ts';
import type { Pdf } from './read/pdf.ts';
import { readPdf } from './read/read-pdf.ts';

const { lang, name } = richestArticle.article;
const handbook = needed(
  'handbook',
  finishedHandbooks.filter((one) => one.expected.lang === lang),
);
const { addresses, expected } = handbook;
const good = bytesOf(handbook.folder, 'handbook', 'letter');
const article = needed(
  'article',
  expected.articles.filter((one) => one.name === name),
);
let pdf: Pdf;

beforeAll(async () => {
  pdf = await readPdf(good);
});

test.each(handbookMutants)('it is seen that $name', async ({ caughtBy, change }) => {
  const other = await broken(good, { pdf, article }, (target) => change(target, addresses));
  expect(caughtBy(pdf, expected, addresses)).toEqual([]);
  expect(caughtBy(other, expected, addresses)).not.toEqual([]);
});
