import { PDFDocument } from '@cantoo/pdf-lib';
import type { Pdf } from '../read/pdf.ts';
import { readPdf } from '../read/read-pdf.ts';
import type { Target } from './mutant.ts';

/** Reads a good PDF again after a change of its objects. */
export async function broken(
  good: Uint8Array,
  target: Omit<Target, 'file'>,
  change: (target: Target) => void,
): Promise<Pdf> {
  const file = await PDFDocument.load(good, { updateMetadata: false });
  change({ ...target, file });
  return readPdf(await file.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }));
}
