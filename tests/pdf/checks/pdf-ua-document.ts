import { PDFName } from '@cantoo/pdf-lib';
import { dictAt, textAt, writtenAt } from '../read/objects.ts';
import type { Pdf } from '../read/pdf.ts';
import type { ExpectedPdf } from './expected-article.ts';

/** What ISO 14289-1 (PDF/UA-1) asks of the file as a whole. */
export function documentFaults({ file, xmp, pages }: Pdf, { lang, title }: ExpectedPdf): string[] {
  const { catalog } = file;
  const info = dictAt(catalog, 'MarkInfo');
  const language = textAt(catalog, 'Lang');
  const rules: [ok: boolean, fault: string][] = [
    [file.context.header.toString().startsWith('%PDF-1.7'), '6.1: the file is not a PDF 1.7.'],
    [xmp.get('pdfuaid:part') === '1', '5: XMP does not declare pdfuaid:part 1.'],
    [catalog.has(PDFName.of('Metadata')), '7.1: the catalog has no XMP.'],
    [writtenAt(info, 'Marked') === 'true', '7.1: the catalog does not say that the file is tagged.'],
    [writtenAt(info, 'Suspects') !== 'true', '7.1: the tags are suspects.'],
    [xmp.get('dc:title') === title, `7.1: dc:title is “${xmp.get('dc:title')}”, not “${title}”.`],
    [
      writtenAt(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle') === 'true',
      '7.1: viewers show the file’s name.',
    ],
    [dictAt(catalog, 'StructTreeRoot') !== undefined, '7.1: there is no structure tree.'],
    [language === lang, `7.2: the language is “${language}”, not “${lang}”.`],
    [!catalog.has(PDFName.of('OCProperties')), '7.10: there is optional content.'],
    [!catalog.has(PDFName.of('AcroForm')), '7.15, 7.18.4: there is a form.'],
    [file.context.trailerInfo.Encrypt === undefined, '7.16: the file is encrypted.'],
  ];
  const untagged = pages.flatMap((page) =>
    [...new Set(page.untagged)].map(
      (one) => `7.1: page ${page.number} has a ${one} that is neither tagged nor an artifact.`,
    ),
  );
  return [...rules.flatMap(([ok, fault]) => (ok ? [] : [fault])), ...untagged];
}
