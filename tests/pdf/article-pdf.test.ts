import { beforeAll, describe, expect, test } from 'vitest';
import { type CheckName, checks } from './checks/all.ts';
import { ownPdf } from './checks/expected-article.ts';
import { paperFaults } from './checks/places.ts';
import { finishedArticles, onBothPapers } from './finished.ts';
import type { Pdf } from './read/pdf.ts';

describe.each(finishedArticles.map((one) => [one.article.name, one.article.lang, one] as const))(
  '%s, %s',
  (name, _, one) => {
    const expected = ownPdf(one.article);
    let pdfs: { letter: Pdf; a4: Pdf };
    beforeAll(async () => {
      pdfs = await onBothPapers(one.folder, name);
    });

    test.each(Object.keys(checks) as CheckName[])('%s', (check) => {
      expect(checks[check](pdfs.letter, expected)).toEqual([]);
      expect(checks[check](pdfs.a4, expected)).toEqual([]);
    });

    test('page numbers are the same on both papers', () => {
      expect(paperFaults(pdfs.letter, pdfs.a4)).toEqual([]);
    });
  },
);
