import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { inLanguage } from '../../flow/phrases.ts';

/** How long a first visit is left alone before the site is stored, in milliseconds. */
const quiet = 2000;

/**
 * What the head of every page has so that the site is stored on the reader's device and can be installed there. Nothing
 * of it is shown or fetched while the page loads; what shows itself comes once the site is stored. Nothing
 * is added where the offline integration is off, as in development.
 */
export function offlineHead(lang: string, base: string): StarlightRouteData['head'] {
  if (!import.meta.env.OFFLINE) return [];
  const root = base.replace(/\/?$/, '/');
  const script = [
    '{const w=navigator.serviceWorker;',
    "addEventListener('beforeinstallprompt',e=>window.installOffer=e);",
    `w&&addEventListener('load',()=>setTimeout(()=>w.register('${root}sw.js').then(()=>w.ready)`,
    `.then(()=>import('${root}offline.js')).catch(()=>{}),w.controller?0:${quiet}))}`,
  ];
  return [
    {
      tag: 'link',
      attrs: { rel: 'manifest', href: `${root}${inLanguage(lang, 'manifest.webmanifest')}` },
      content: '',
    },
    { tag: 'link', attrs: { rel: 'apple-touch-icon', href: `${root}icons/180.png` }, content: '' },
    { tag: 'script', attrs: {}, content: script.join('') },
  ];
}
