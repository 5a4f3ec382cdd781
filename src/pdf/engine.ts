import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { interfaceWords } from '../components/interface-words.ts';
import { fontFiles } from './fonts.ts';
import { type SaidLink, withLinkWords } from './link-words.ts';
import { type NamedPlace, withOtherNames } from './other-names.ts';
import type { PdfWords } from './words.ts';

const template = fileURLToPath(new URL('./template/', import.meta.url));

/** What is to be compiled. */
export interface Source {
  /** Typst, that imports what it needs of the templates by absolute path: `/document.typ`. */
  typst: string;
  lang: string;
  words: PdfWords;
  /** Files that the source names, by their absolute path in it. */
  files: Map<string, Uint8Array>;
  /** The article's date, `2026-11-25`: the day that the file says it was made. */
  date: string;
  /** Other names of places, each with the one that the source has. */
  names?: Record<string, string>;
}

/** The letters of the longest word for a kind of outcome. */
function longestKind(lang: string): number {
  return Math.max(...Object.values(interfaceWords(lang).kind).map((word) => word.length));
}

/** What Typst has to say of a source it cannot make a PDF of. */
export class TypstError extends Error {
  override name = 'TypstError';
}

let compiler: NodeCompiler | undefined;

/** The compiler, with our own fonts: made once a process, as that costs more than a whole article. */
function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace: template, fontArgs: [{ fontBlobs: fontFiles() }] });
  return compiler;
}

/**
 * Compiles a source to a PDF for Letter that declares PDF/UA-1; the same source gives the same bytes. `onPaper` puts it
 * on A4.
 * @throws TypstError if the source breaks a rule of Typst or of PDF/UA-1
 */
export function compile(source: Source): Buffer {
  const { bytes, said, places } = typeset(source);
  return withOtherNames(withLinkWords(bytes, said, source.lang, source.words), source.names ?? {}, places);
}

/** As `compile`, but what Typst has to say comes back in the PDF's place. */
export function tryToCompile(source: Source): Buffer | TypstError {
  try {
    return compile(source);
  } catch (error) {
    if (error instanceof TypstError) return error;
    throw error;
  }
}

/**
 * What Typst makes of a source, without the words of its links, and those; and places that it gives no name.
 * @throws TypstError as `compile`
 */
export function typeset(source: Source): { bytes: Buffer; said: SaidLink[]; places: NamedPlace[] } {
  const engine = theCompiler();
  for (const [file, bytes] of source.files) engine.mapShadow(path.join(template, file), Buffer.from(bytes));
  const result = engine.compile({
    mainFileContent: source.typst,
    inputs: {
      lang: source.lang,
      words: JSON.stringify(source.words),
      'longest-kind': String(longestKind(source.lang)),
    },
  });
  try {
    if (!result.result) throw new TypstError(diagnosticsText(result.takeDiagnostics()?.shortDiagnostics ?? []));
    const creationTimestamp = Date.parse(source.date) / 1000;
    const bytes = engine.pdf(result.result, { pdfStandard: 'ua-1', creationTimestamp });
    const said: SaidLink[] = engine.query(result.result, { selector: '<link-said>', field: 'value' });
    const places: NamedPlace[] = engine.query(result.result, { selector: '<named-place>', field: 'value' });
    return { bytes, said, places };
  } catch (error) {
    // A breach of PDF/UA-1 is an error of another kind.
    throw error instanceof TypstError ? error : new TypstError((error as Error).message);
  } finally {
    engine.resetShadow();
    // What is remembered of earlier articles helps none of those to come. It is as old as calls of this: what the last
    // few did not use goes.
    engine.evictCache(4);
  }
}

function diagnosticsText(diagnostics: unknown[]): string {
  return diagnostics.map((one) => (one as { message?: string }).message ?? String(one)).join('\n');
}
