import { worker } from './scope.ts';

/*
 * Published in place of the service worker where there is to be none: a worker stays on a reader's device until another
 * takes its place, and its pages with it.
 */
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.endsWith(worker.registration.scope)) await caches.delete(name);
  }
  await worker.registration.unregister();
  for (const client of await worker.clients.matchAll({ type: 'window' })) await client.navigate(client.url);
}
