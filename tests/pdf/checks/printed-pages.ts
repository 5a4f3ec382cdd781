import { pdfWords } from '../../../src/pdf/words.ts';
import type { Pdf } from '../read/pdf.ts';
import { clean, type ExpectedPdf } from './expected-article.ts';
import { linkName, linkWords } from './link-words.ts';

/** Every link within the PDF has its page printed, in it or right behind it, and no other “page N” is printed. */
export function printedPageFaults(pdf: Pdf, { lang, articles }: ExpectedPdf): string[] {
  const inside = pdf.links.flatMap((link) => {
    const words = linkWords(pdf, link, lang);
    return words ? [{ link, ...words }] : [];
  });
  const { page: word } = pdfWords(lang);
  const count = (text: string) => text.match(new RegExp(`\\b${word} \\d+`, 'g'))?.length ?? 0;
  const printed = count(pdf.passages.map(({ text }) => text).join(' '));
  const written = articles.map(({ main }) => count(clean(main.textContent))).reduce((sum, one) => sum + one, 0);
  return [
    ...inside.flatMap(({ link, page, printed }) =>
      printed === page ? [] : [`${linkName(link)} leads to page ${page}, and says ${printed ?? 'no page'}.`],
    ),
    ...(printed <= inside.length + written
      ? []
      : [`“${word} …” is printed ${printed} times for ${inside.length} links.`]),
  ];
}

/** Pages are numbered from 1 at their foot: all of them, but a handbook's title page. */
export function folioFaults(pdf: Pdf, { lang, articles }: ExpectedPdf): string[] {
  const { before, between } = pdfWords(lang).pageOf;
  return pdf.pages.flatMap(({ number, runs }) => {
    const foot = clean(
      runs
        .filter((run) => run.artifact)
        .map((run) => run.text)
        .join(''),
    );
    if (foot.includes(`${before} ${number} ${between} ${pdf.pages.length}`)) return [];
    if (number === 1 && articles.length > 1) return [];
    return [`Page ${number} does not say so at its foot.`];
  });
}
