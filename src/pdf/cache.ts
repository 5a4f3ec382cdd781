import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Source } from './engine.ts';
import { fontPackages } from './fonts.ts';

const folderOfCode = import.meta.dirname;
const { resolve } = createRequire(import.meta.url);

const sha256 = (...parts: (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

let maker: string | undefined;

/** Stands for all that makes a PDF of a source: our own code and templates, the compiler, the fonts. */
function makerHash(): string {
  const packages = ['@myriaddreamin/typst-ts-node-compiler', ...fontPackages];
  const code = globSync('{*.ts,template/*.typ,../components/interface-words{.ts,/*.ts}}', { cwd: folderOfCode }).sort();
  maker ??= sha256(
    ...packages.map((name) => readFileSync(resolve(`${name}/package.json`))),
    ...code.flatMap((file) => [file, readFileSync(path.join(folderOfCode, file))]),
  );
  return maker;
}

function keyOf({ typst, lang, words, files, date, names = {} }: Source): string {
  const pictures = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)).flat();
  return sha256(makerHash(), typst, lang, JSON.stringify(words), date, JSON.stringify(names), ...pictures);
}

/** PDFs of earlier builds, by all that went into them. */
export interface PdfCache {
  /** Whether there is one of a source, as far as names of files tell. */
  has(source: Source): boolean;
  /** The PDF of a source: as it was made before, or made now. */
  take(source: Source, make: () => Buffer): Buffer;
  /** How many were made now. */
  made(): number;
  /** Removes what nothing has asked for since the cache was opened. */
  clean(): void;
}

/**
 * Opens the cache in a folder. A file's name is its key and the hash of its bytes, so that one that was cut short or
 * changed is known and made anew.
 */
export function pdfCache(folder: string): PdfCache {
  mkdirSync(folder, { recursive: true });
  const names = new Map(readdirSync(folder).map((name) => [name.split('-')[0] ?? '', name]));
  const used = new Set<string>();
  let made = 0;

  function kept(key: string): Buffer | undefined {
    const name = names.get(key);
    if (name === undefined) return undefined;
    const bytes = readFileSync(path.join(folder, name));
    if (name !== `${key}-${sha256(bytes)}.pdf`) return undefined;
    used.add(name);
    return bytes;
  }

  return {
    has: (source) => names.has(keyOf(source)),
    take(source, make) {
      const key = keyOf(source);
      const before = kept(key);
      if (before) return before;
      const bytes = make();
      const name = `${key}-${sha256(bytes)}.pdf`;
      writeFileSync(path.join(folder, name), bytes);
      names.set(key, name);
      used.add(name);
      made += 1;
      return bytes;
    },
    made: () => made,
    clean() {
      for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(path.join(folder, name));
    },
  };
}
