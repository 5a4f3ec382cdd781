import type { Wish } from '../stored.ts';
import { hideBar, showBar } from './bar.ts';
import { button, icon } from './elements.ts';
import type { OfflineWords } from './words.ts';

/**
 * Says when a newer version has been stored, and takes it when the reader wishes. Until then everything comes from the
 * version the page is of; then every open page of the site opens anew, where it stood.
 */
export function announceUpdates(registration: ServiceWorkerRegistration, words: OfflineWords): void {
  let reloading = false;
  const reload = () => {
    if (!reloading) location.reload();
    reloading = true;
  };
  const announce = () => {
    const { waiting } = registration;
    if (!waiting || !registration.active) return;
    // A page that was opened past the worker is told of no change.
    waiting.addEventListener('statechange', () => waiting.state === 'activated' && reload());
    const walks = document.querySelector('[data-troubleshooter][data-mode="walk"]') !== null;
    const later = button('offline-later', words.later, () => hideBar(), icon('close'));
    later.append(words.later);
    const take = button('offline-update', words.update, () => waiting.postMessage('take-over' satisfies Wish));
    showBar({ title: words.newerVersion, text: walks ? words.answersStay : undefined, actions: [later, take] });
  };
  const hearOf = (next: ServiceWorker | null) =>
    next?.addEventListener('statechange', () => next.state === 'installed' && announce());

  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (controlled) reload();
    controlled = true;
  });
  registration.addEventListener('updatefound', () => hearOf(registration.installing));
  hearOf(registration.installing);
  announce();
  // Browsers look for a newer worker when a page is opened; one that stays open is to hear of it too.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  });
}
