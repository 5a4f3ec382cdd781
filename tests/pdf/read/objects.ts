import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** A dictionary's entry, with references followed; `undefined` if it is missing or of another type. */
export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : undefined;
}

export function itemsAt(dict: PDFDict | undefined, key: string): unknown[] {
  const value = dict?.lookup(PDFName.of(key));
  if (value instanceof PDFArray) return value.asArray();
  return value === undefined ? [] : [dict?.get(PDFName.of(key))];
}

export function nameAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

export function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** An entry's value as it is written: `true`, `/S`, `[0 1]`. */
export function writtenAt(dict: PDFDict | undefined, key: string): string | undefined {
  return dict?.lookup(PDFName.of(key))?.toString();
}

/** Every dictionary of a file, those inside others too, each with the number of the object that holds it. */
export function dictionaries(file: PDFDocument): { dict: PDFDict; object: number }[] {
  const found: { dict: PDFDict; object: number }[] = [];
  const visit = (value: unknown, object: number) => {
    if (value instanceof PDFDict) {
      found.push({ dict: value, object });
      for (const inner of value.values()) visit(inner, object);
    } else if (value instanceof PDFArray) {
      for (const inner of value.asArray()) visit(inner, object);
    } else if (value && typeof value === 'object' && 'dict' in value) visit(value.dict, object);
  };
  for (const [ref, value] of file.context.enumerateIndirectObjects()) visit(value, ref.objectNumber);
  return found;
}

export function refNumber(value: unknown): number | undefined {
  return value instanceof PDFRef ? value.objectNumber : undefined;
}

/** What a stream holds, as text of one letter a byte; `undefined` if it is none. */
export function streamText(stream: unknown): string | undefined {
  if (!(stream instanceof PDFRawStream)) return undefined;
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}
