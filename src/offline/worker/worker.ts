import type { Wish } from '../stored.ts';
import { pdf, refreshPdfs } from './pdfs.ts';
import { type FetchEvent, worker } from './scope.ts';
import { forgetOthers, lacksSlash, notFoundPage, stored, storeVersion } from './store.ts';

/*
 * The service worker. One version of the site is stored whole before it is used, and pages, code and search index all
 * come from it until the reader takes the next one; what is not stored comes from the network as without a worker.
 */
worker.addEventListener('install', (event) => event.waitUntil(storeVersion(event)));

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers(event));
  // Pages wait until this event is over, but not for PDFs.
  void refreshPdfs();
});

worker.addEventListener('message', (event) => {
  const wish = event.data as Wish;
  if (wish === 'claim') event.waitUntil(worker.clients.claim());
  if (wish === 'take-over') event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('fetch', (event) => {
  const { method, url, mode, headers } = event.request;
  if (method !== 'GET' || !url.startsWith(worker.registration.scope)) return;
  if (new URL(url).pathname.endsWith('.pdf')) {
    if (!headers.has('range')) event.respondWith(pdf(event, (work) => event.waitUntil(work)));
    return;
  }
  const file = stored(url);
  if (file) event.respondWith(file.catch(() => fetch(event.request)));
  else if (mode === 'navigate') event.respondWith(unknownPage(event));
});

/** A page that this version does not have: a newer one may. */
async function unknownPage({ request }: FetchEvent): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const { origin, pathname, search } = new URL(request.url);
    if (lacksSlash(request.url)) return Response.redirect(`${origin}${pathname}/${search}`);
    const page = await notFoundPage(request.url);
    if (!page) throw error;
    return page;
  }
}
