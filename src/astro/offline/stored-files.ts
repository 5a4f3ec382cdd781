import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { languageOf, languages } from '../../flow/phrases.ts';
import type { StoredFile, StoredVersion } from '../../offline/stored.ts';

/** Bytes under gzip -9 that a first visit may store. */
export const storeLimit = 1_500_000;

/** What pages need to be read, walked and searched; what is downloaded, and what machines read, is not among it. */
const needed = /^(_astro|pagefind|icons)\/|\.(html|svg|webmanifest)$|^offline\.js$/;

/** Exports that pages read too: a walk that goes on from another troubleshooter says that one's words. */
const told = /^([a-z-]+\/)?troubleshooters\/[^/.]+\.json$/;

/** Of a language, files that lie outside its folder: those of the search. */
const ofSearch = /^pagefind\/(?:(?:fragment|index|filter)\/|pagefind\.|wasm\.)([a-z]{2,3}(?:-[a-z]+)*)[_.]/i;

/** What Pagefind loads for languages it has no word stems of; it names them in its entry. */
const unstemmed = 'pagefind/wasm.unknown.pagefind';
const namesUnstemmed = /"wasm":\s*null/;

const notFound = /(^|\/)404(\.html|\/)$/;

/** A version and its size: bytes under gzip -9 of what every reader stores, and of each language. */
export interface Measured {
  version: StoredVersion;
  files: number;
  shared: number;
  languages: Record<string, number>;
}

/**
 * What of a built site is stored on a reader's device.
 * @param folder the build's output
 * @param limit bytes under gzip -9 up to which every reader stores all languages
 */
export function storedFiles(folder: string, limit = storeLimit): Measured {
  const version: StoredVersion = { shared: [], languages: {}, notFound: [], together: true };
  const bytes: Measured = { version, files: 0, shared: 0, languages: {} };
  const entry = readFileSync(join(folder, 'pagefind/pagefind-entry.json'), 'utf8');
  const unstemmedLanguages = namesUnstemmed.test(entry);
  const names = new Set(namesIn(folder));
  for (const name of names) {
    // What a page offers to copy: the page as Markdown.
    const copied = name.endsWith('.md') && names.has(name.replace(/\.md$/, '/index.html'));
    if (!(copied || needed.test(name) || told.test(name)) || (name === unstemmed && !unstemmedLanguages)) continue;
    const content = readFileSync(join(folder, name));
    const size = gzipSync(content, { level: 9 }).length;
    const path = name.replace(/(^|\/)index\.html$/, '$1');
    const file: StoredFile = [path, createHash('sha256').update(content).digest('base64')];
    const lang = languageOfFile(name);
    if (lang) bytes.languages[lang] = (bytes.languages[lang] ?? 0) + size;
    else bytes.shared += size;
    bytes.files += 1;
    if (notFound.test(path)) version.notFound.push(file);
    else if (lang) version.languages[lang] = [...(version.languages[lang] ?? []), file];
    else version.shared.push(file);
  }
  version.languages = Object.fromEntries(
    languages.flatMap((lang) => (version.languages[lang] ? [[lang, version.languages[lang]]] : [])),
  );
  version.together = bytes.shared + sum(bytes.languages) <= limit;
  return bytes;
}

/** Bytes under gzip -9 that a first visit stores, at most: all, or the largest language where all is too much. */
export function storedBytes({ version, shared, languages }: Measured): number {
  return shared + (version.together ? sum(languages) : Math.max(...Object.values(languages)));
}

/** The files of a folder, below it too, as addresses name them. */
function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)).replaceAll('\\', '/'))
    .toSorted();
}

const sum = (sizes: Record<string, number>) => Object.values(sizes).reduce((all, one) => all + one, 0);

/** The language whose readers alone need a file. */
function languageOfFile(name: string): string | undefined {
  const searched = name.match(ofSearch)?.[1];
  if (searched) return languages.find((lang) => lang === searched);
  return /\.(html|md)$/.test(name) || told.test(name) ? languageOf(name) : undefined;
}
