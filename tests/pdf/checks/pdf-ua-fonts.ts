import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { dictAt, dictionaries, itemsAt, nameAt, numberAt, streamText, textAt } from '../read/objects.ts';
import type { Pdf } from '../read/pdf.ts';

/** Text that a ToUnicode map may not give: nothing, and the byte order marks; ISO 14289-1, 7.21.7. */
const noText = /<(0000|FEFF|FFFE)>\s*(?:\n|endbf)/i;

function mapFaults(font: PDFDict, name: string): string[] {
  const source = streamText(font.lookup(PDFName.of('ToUnicode')));
  if (source === undefined) return [`7.21.7: ${name} has no ToUnicode map.`];
  return noText.test(source) ? [`7.21.7: ${name} maps letters to no text.`] : [];
}

/** ISO 14289-1, 7.21.3 and 7.21.4: of the font inside a composite font. */
function descendantFaults(font: PDFDict, name: string): string[] {
  return itemsAt(font, 'DescendantFonts').flatMap((one) => {
    const inner = font.context.lookup(one as never);
    if (!(inner instanceof PDFDict)) return [`7.21.4.1: ${name} has no font.`];
    const descriptor = dictAt(inner, 'FontDescriptor');
    const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)));
    const needsMap = nameAt(inner, 'Subtype') === 'CIDFontType2' && !inner.has(PDFName.of('CIDToGIDMap'));
    const system = dictAt(inner, 'CIDSystemInfo');
    const isIdentity = textAt(system, 'Ordering') === 'Identity' && numberAt(system, 'Supplement') !== undefined;
    return [
      ...(isEmbedded ? [] : [`7.21.4.1: ${name} is not embedded.`]),
      ...(needsMap ? [`7.21.3.2: ${name} has no CIDToGIDMap.`] : []),
      ...(isIdentity || !nameAt(font, 'Encoding')?.startsWith('Identity')
        ? []
        : [`7.21.3.1: ${name} has another system than its map.`]),
    ];
  });
}

/** What ISO 14289-1 (PDF/UA-1) asks of fonts. */
export function fontFaults({ file, pages }: Pdf): string[] {
  const fonts = dictionaries(file).filter(
    ({ dict }) => nameAt(dict, 'Type') === 'Font' && !nameAt(dict, 'Subtype')?.startsWith('CID'),
  );
  const faults = fonts.flatMap(({ dict }) => {
    const name = nameAt(dict, 'BaseFont') ?? 'a font';
    if (nameAt(dict, 'Subtype') !== 'Type0') return [`7.21.4.1: ${name} is a simple font, which none of ours is.`];
    return [...mapFaults(dict, name), ...descendantFaults(dict, name)];
  });
  const missing = pages.flatMap((page) =>
    page.missing > 0 ? [`7.21.8: page ${page.number} shows glyphs that its font lacks.`] : [],
  );
  return [...(fonts.length > 0 ? [] : ['7.21: there is no font.']), ...faults, ...missing];
}
