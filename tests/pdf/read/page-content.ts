import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfPage, Run } from './pdf.ts';

/** Operators that leave something on the page. */
const painting = [
  'fill',
  'eoFill',
  'stroke',
  'fillStroke',
  'eoFillStroke',
  'closeStroke',
  'closeFillStroke',
  'closeEOFillStroke',
  'shadingFill',
  'showText',
  'showSpacedText',
  'nextLineShowText',
  'nextLineSetSpacingShowText',
  'paintImageXObject',
  'paintInlineImageXObject',
  'paintImageMaskXObject',
  'paintSolidColorImageMask',
] as const satisfies (keyof typeof OPS)[];
const paints = new Map<number, string>(painting.map((name) => [OPS[name], name]));

type Marked = 'artifact' | 'neither' | number;

/** What is around a point of the content: the innermost that is an artifact or has an id. */
const around = (stack: Marked[]): Marked => stack.findLast((one) => one !== 'neither') ?? 'neither';

/** The text of a page with its marks. Type is taken to reach from 0.22 below the baseline to 0.78 above it. */
export async function runsOf(page: PDFPageProxy): Promise<Run[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const stack: Marked[] = [];
  const runs: Run[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') stack.pop();
      else stack.push('tag' in item && item.tag === 'Artifact' ? 'artifact' : markOf(item.id));
      continue;
    }
    if (item.str === '') continue;
    const [, , , size = 0, left = 0, baseline = 0] = item.transform;
    const mark = around(stack);
    runs.push({
      page: page.pageNumber,
      text: item.str,
      size,
      baseline,
      left,
      right: left + item.width,
      bottom: baseline - 0.22 * size,
      top: baseline + 0.78 * size,
      artifact: mark === 'artifact',
      ...(typeof mark === 'number' && { mark }),
    });
  }
  return runs;
}

/** `p12R_mc3` is content 3 of the page that is object 12. */
function markOf(id: string | null): Marked {
  const [, number] = /_mc(\d+)$/.exec(id ?? '') ?? [];
  return number === undefined ? 'neither' : Number(number);
}

/** The glyphs of a text operator, that has kerning as numbers between them. */
const glyphsIn = (shown: unknown) =>
  (Array.isArray(shown) ? shown : []).filter((one): one is { originalCharCode: number } => typeof one === 'object');

/** What a page paints outside of artifacts and marked content, and the ids of all its marked content. */
export async function marksOf(page: PDFPageProxy): Promise<Pick<PdfPage, 'untagged' | 'marks' | 'missing'>> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const stack: Marked[] = [];
  const untagged: string[] = [];
  const marks: number[] = [];
  let missing = 0;
  for (const [index, operator] of fnArray.entries()) {
    const [first, id]: [(string | number | { name: string })?, (number | null)?] = argsArray[index] ?? [];
    if (operator === OPS.showText) missing += glyphsIn(first).filter((glyph) => glyph.originalCharCode === 0).length;
    const tag = typeof first === 'object' ? first?.name : first;
    if (operator === OPS.endMarkedContent) stack.pop();
    else if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) {
      if (typeof id === 'number') marks.push(id);
      stack.push(tag === 'Artifact' ? 'artifact' : (id ?? 'neither'));
    } else {
      // A path comes with what is done with it: clipping leaves nothing.
      const done = paints.get(operator === OPS.constructPath ? Number(tag) : operator);
      if (done && around(stack) === 'neither') untagged.push(done);
    }
  }
  return { untagged, marks, missing };
}
