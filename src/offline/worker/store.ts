import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { StoredFile, StoredVersion } from '../stored.ts';
import { type WorkerEvent, worker } from './scope.ts';

declare const __STORED_VERSION__: StoredVersion;

const version = __STORED_VERSION__;

/** How many files are fetched at once: more would stand in the way of what the reader asks for. */
const lanes = 3;

const addressOf = (path: string) => new URL(path, worker.registration.scope).href;

/** A file with a digest in its name never changes; the others are fetched anew when their digest does. */
const entryOf = ([path, sha256]: StoredFile) => ({
  url: addressOf(path),
  revision: path.startsWith('_astro/') ? null : sha256.slice(0, 8),
  integrity: `sha256-${sha256}`,
});

function controllerOf(files: StoredFile[]): PrecacheController {
  const controller = new PrecacheController();
  controller.addToCacheList(files.map(entryOf));
  return controller;
}

const { shared, languages, notFound, together } = version;
const all = controllerOf([...shared, ...Object.values(languages).flat(), ...notFound]);

/** The languages of the pages that are open; the first of the site if none is. */
async function languagesRead(): Promise<string[]> {
  const [first = '', ...others] = Object.keys(languages);
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const read = open.map(({ url }) => others.find((lang) => url.startsWith(addressOf(`${lang}/`))) ?? first);
  return read.length > 0 ? [...new Set(read)] : [first];
}

/**
 * Stores this version beside the one in use. Every file is held against its digest, so that nothing of another version
 * is ever among them; the install fails as a whole and is tried again at a later visit, with what was stored kept.
 */
export async function storeVersion(event: WorkerEvent): Promise<void> {
  const own = (together ? Object.keys(languages) : await languagesRead()).flatMap((lang) => languages[lang] ?? []);
  const files = [...shared, ...own];
  const parts = Array.from({ length: lanes }, (_, lane) => files.filter((_, index) => index % lanes === lane));
  await Promise.all(parts.map((part) => controllerOf(part).install(event)));
  // Some hosts answer with a status of 404 or not at all: nothing else is to fail for that.
  await Promise.allSettled(notFound.map(([path]) => take(addressOf(path))));
}

/** Deletes what only older versions stored. */
export function forgetOthers(event: WorkerEvent): Promise<unknown> {
  return all.activate(event);
}

/**
 * The stored file of an address; one that is missing is fetched and stored if it is still of this version.
 * @returns nothing if the address is none of this version's
 * @throws TypeError if the file is neither stored nor to be had as it was
 */
export function stored(url: string): Promise<Response> | undefined {
  const { origin, pathname } = new URL(url);
  const address = `${origin}${pathname}`.replace(/\/index\.html$/, '/');
  return all.getCacheKeyForURL(address) ? take(address) : undefined;
}

async function take(address: string): Promise<Response> {
  const key = all.getCacheKeyForURL(address) ?? address;
  const cache = await caches.open(all.strategy.cacheName);
  const found = await cache.match(key, { ignoreVary: true });
  if (found) return found;
  const fetched = await fetch(address, { integrity: all.getIntegrityForCacheKey(key), cache: 'no-cache' });
  // Neither a status of 404 nor the mark of a redirect may stand in the way of a page.
  const whole = new Response(await fetched.blob(), { headers: fetched.headers });
  await cache.put(key, whole.clone()).catch(() => undefined);
  return whole;
}

/** The page that says an address is not there, of the folder nearest to it, with the status of one. */
export async function notFoundPage(url: string): Promise<Response | undefined> {
  const nearest = notFound
    .map(([path]) => path)
    .filter((path) => url.startsWith(addressOf(path.replace(/404(\.html|\/)$/, ''))))
    .toSorted((a, b) => b.length - a.length);
  for (const path of nearest) {
    const page = await take(addressOf(path)).catch(() => undefined);
    if (page) return new Response(page.body, { status: 404, headers: page.headers });
  }
  return undefined;
}

/** Whether an address without its slash at the end is a page of this version. */
export function lacksSlash(url: string): boolean {
  const { origin, pathname } = new URL(url);
  return all.getCacheKeyForURL(`${origin}${pathname}/`) !== undefined;
}
