import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { storedBytes, storedFiles } from '../../src/astro/offline/stored-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'stored-files-'));

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const entry = (wasm: string | null) => JSON.stringify({ languages: { en: { wasm } } });

/** A built site of files that do not get smaller. */
function write(names: string[], wasm: string | null = 'en'): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), randomBytes(1000));
  }
  mkdirSync(join(folder, 'pagefind'), { recursive: true });
  writeFileSync(join(folder, 'pagefind/pagefind-entry.json'), entry(wasm));
}

const paths = (files: [string, string][] = []) => files.map(([path]) => path);

test('pages, what they copy and tell, code and search are stored, by who needs them; what is downloaded is not', () => {
  write([
    'index.html',
    'topic/article/index.html',
    'es/index.html',
    '404.html',
    'es/404/index.html',
    '_astro/a.1.js',
    'pagefind/pagefind.js',
    'pagefind/fragment/en_1.pf_fragment',
    'pagefind/index/es_1.pf_index',
    'pagefind/pagefind.es_1.pf_meta',
    'pagefind/wasm.en.pagefind',
    'pagefind/wasm.unknown.pagefind',
    'favicon.svg',
    'manifest.webmanifest',
    'pdf/article.pdf',
    'topic/article.md',
    'troubleshooters/machine.md',
    'og/article.png',
    'troubleshooters/article.json',
    'troubleshooters/article.machine.json',
    'es/troubleshooters/article.json',
    'sitemap-0.xml',
    'sw.js',
  ]);
  const { version, files } = storedFiles(folder);
  expect(paths(version.shared)).toEqual([
    '_astro/a.1.js',
    'favicon.svg',
    'manifest.webmanifest',
    'pagefind/pagefind-entry.json',
    'pagefind/pagefind.js',
  ]);
  expect(Object.keys(version.languages)).toEqual(['en', 'es']);
  expect(paths(version.languages['en'])).toEqual([
    '',
    'pagefind/fragment/en_1.pf_fragment',
    'pagefind/wasm.en.pagefind',
    'topic/article.md',
    'topic/article/',
    'troubleshooters/article.json',
  ]);
  expect(paths(version.languages['es'])).toEqual([
    'es/',
    'es/troubleshooters/article.json',
    'pagefind/index/es_1.pf_index',
    'pagefind/pagefind.es_1.pf_meta',
  ]);
  expect(paths(version.notFound)).toEqual(['404.html', 'es/404/']);
  expect(files).toBe(17);
});

test('each file has the digest browsers hold it against', () => {
  write([]);
  const sha256 = createHash('sha256').update(entry('en')).digest('base64');
  expect(storedFiles(folder).version.shared).toEqual([['pagefind/pagefind-entry.json', sha256]]);
});

test('where all languages are too much, each reader stores their own', () => {
  write(['index.html', 'es/index.html', 'es/a/index.html']);
  const all = storedFiles(folder);
  expect(all.version.together).toBe(true);
  expect(storedBytes(all)).toBeGreaterThan(3000);
  const apart = storedFiles(folder, 3000);
  expect(apart.version.together).toBe(false);
  expect(storedBytes(apart)).toBe(all.shared + (all.languages['es'] ?? 0));
});

test('of the search, what a language without word stems needs is stored where there is one', () => {
  write(['pagefind/wasm.unknown.pagefind'], null);
  expect(paths(storedFiles(folder).version.shared)).toContain('pagefind/wasm.unknown.pagefind');
});
