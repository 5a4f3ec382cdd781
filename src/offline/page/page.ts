import type { Wish } from '../stored.ts';
import { watchConnection } from './connection.ts';
import { offerInstall } from './install.ts';
import { offerPdfs } from './kept-pdfs.ts';
import css from './page.css?inline';
import { announceUpdates } from './updates.ts';
import { offlineWords } from './words.ts';

/*
 * What a page shows of being stored. It is loaded once the site is on the device, and from there; a page without it
 * lacks nothing it had before.
 */
async function start(): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  const words = offlineWords(document.documentElement.lang);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  announceUpdates(registration, words);
  watchConnection(words);
  await offerPdfs(registration.scope, words);
  offerInstall(words);
  if (!navigator.serviceWorker.controller && (await isOfStoredVersion()))
    registration.active?.postMessage('claim' satisfies Wish);
}

/** Whether scripts and styles of this page are those that are stored: it may have been published anew meanwhile. */
async function isOfStoredVersion(): Promise<boolean> {
  const own = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src);
  const styles = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(({ href }) => href);
  const found = await Promise.all([...own, ...styles].map((url) => caches.match(url, { ignoreVary: true })));
  return found.every(Boolean);
}

void start();
