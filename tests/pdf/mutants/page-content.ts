import { type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { streamText } from '../read/objects.ts';

/** Strings, and what begins and ends an artifact or marked content; ISO 32000-1, 7.3.4.2 and 14.6. */
const tokens = /\((?:\\[\s\S]|[^\\)])*\)|\/\w+\s*(?:<<(?:[^<>]|<[^<>]*>|<<[^<>]*>>)*>>)?\s*B(?:DC|MC)\b|\bEMC\b/g;
const shown = /\[[\s\S]*?\] TJ|\((?:\\[\s\S]|[^\\)])*\) Tj/g;
const font = /\/(\w+) [\d.]+ Tf/;

/** What a page paints, piece by piece, to be changed: its text is in the codes of its fonts. */
export class PageContent {
  readonly #file: PDFDocument;
  readonly #page: number;
  #source: string;

  /** @param page from 1 */
  constructor(file: PDFDocument, page: number) {
    this.#file = file;
    this.#page = page;
    this.#source = streamText(file.context.lookup(this.#ref())) ?? '';
  }

  #ref(): PDFRef {
    const ref = this.#file.getPage(this.#page - 1).node.get(PDFName.of('Contents'));
    if (!(ref instanceof PDFRef)) throw new Error(`Page ${this.#page} has several contents.`);
    return ref;
  }

  /** Its artifacts and its marked content, each with what is nested in it. */
  get blocks(): string[] {
    const found: string[] = [];
    const starts: number[] = [];
    for (const { 0: token, index } of this.#source.matchAll(tokens)) {
      if (/B(DC|MC)$/.test(token)) starts.push(index);
      else if (token === 'EMC') {
        const start = starts.pop();
        if (starts.length === 0) found.push(this.#source.slice(start, index + token.length));
      }
    }
    return found;
  }

  /** The block of marked content. */
  marked(id: number): string {
    const found = this.blocks.find((one) => one.startsWith('/Span') && new RegExp(`/MCID ${id}\\b`).test(one));
    if (!found) throw new Error(`Page ${this.#page} has no marked content ${id}.`);
    return found;
  }

  replace(block: string, other: string): void {
    this.#source = this.#source.replace(block, () => other);
  }

  add(source: string): void {
    this.#source += source;
  }

  write(): void {
    const stream = this.#file.context.flateStream(Buffer.from(this.#source, 'latin1'));
    this.#file.context.assign(this.#ref(), stream);
  }
}

/** The font and the letters of a block of one line. */
export function lettersOf(block: string): { font?: string; letters: string[] } {
  return { font: font.exec(block)?.[1], letters: block.match(shown) ?? [] };
}

/** A block with other letters. */
export function withLetters(block: string, letters: string[]): string {
  let index = 0;
  return block.replace(shown, () => letters[index++] ?? '[] TJ');
}
