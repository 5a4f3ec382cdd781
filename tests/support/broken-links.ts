import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeWalk } from '../../src/flow/walk/link.ts';

/** Where addresses stand in what a build writes, by the end of the file's name. */
const written: [file: RegExp, addresses: RegExp[]][] = [
  [/\.html$/, [/\s(?:href|src|data-paper)="([^"]*)"/g, /\scontent="(https?:[^"]*)"/g]],
  [/\.md$|^llms\.txt$/, [/\]\(<?([^)>\s]*)/g, /^\s*\[[^\]]+\]: (\S+)/gm]],
  [/\.xml$/, [/<loc>([^<]*)</g, /\shref="([^"]*)"/g]],
  [/\.webmanifest$/, [/"(?:src|start_url)":"([^"]*)"/g]],
  [/\.css$/, [/url\(["']?(?!data:)([^"')]*)/g]],
];

/** A page's own walks stand beside its links: `data-walk` is what a link leads to once there is a script. */
const walkLink = /<a[^>]*\shref="([^"#]*)#[^"]*"[^>]*\sdata-walk="([^"]*)"/g;

interface Site {
  /** The folder it is built into. */
  folder: string;
  /** The path it is published at, with a slash at both ends. */
  base?: string;
}

/**
 * The addresses in a built site that lead to none of its files, or to no place of its page: of pages, exports, styles
 * and lists for machines. An address of another site is not looked at.
 * @returns each as "file: address"
 */
export function brokenLinks({ folder, base = '/' }: Site): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const start = readFileSync(join(folder, 'index.html'), 'utf8');
  // Where the site says that it is published.
  const { origin } = new URL(/rel="canonical" href="([^"]*)"/.exec(start)?.[1] ?? '');
  const ids = new Map<string, Set<string>>();

  /** The ids of a page, each read once. */
  function idsOf(file: string): Set<string> {
    const known = ids.get(file) ?? new Set(matches(readFileSync(file, 'utf8'), /\sid="([^"]*)"/g).map(unescaped));
    ids.set(file, known);
    return known;
  }

  function isBroken(address: string, from: string): boolean {
    if (!URL.canParse(address, origin)) return true;
    const url = new URL(address, new URL(base + from.replace(/index\.html$/, ''), origin));
    if (url.origin !== origin) return false;
    if (!url.pathname.startsWith(base)) return true;
    const path = join(folder, decodeURIComponent(url.pathname.slice(base.length)));
    const file = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, 'index.html') : path;
    if (!existsSync(file)) return true;
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (fragment === '' || !file.endsWith('.html')) return false;
    return !stepsOf(url.hash.slice(1)).every((id) => idsOf(file).has(id));
  }

  return files.toSorted().flatMap((name) => {
    const patterns = written.find(([file]) => file.test(name))?.[1];
    if (!patterns) return [];
    const text = readFileSync(join(folder, name), 'utf8');
    const addresses = patterns.flatMap((pattern) => matches(text, pattern));
    const walks = [...text.matchAll(walkLink)].map(([, page, walk]) => `${page}#${walk}`);
    const broken = [...new Set([...addresses, ...walks])].filter((address) => isBroken(unescaped(address), name));
    return broken.map((address) => `${name}: ${address}`);
  });
}

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found ?? '');

const unescaped = (address: string) =>
  address.replaceAll('&quot;', '"').replaceAll('&#38;', '&').replaceAll('&amp;', '&');

/** The places of a page that a fragment names: one, or the steps of a walk. */
function stepsOf(fragment: string): string[] {
  const walk = decodeWalk(fragment)?.walk;
  return walk ? walk.entries.map(({ state }) => state) : [decodeURIComponent(fragment)];
}
