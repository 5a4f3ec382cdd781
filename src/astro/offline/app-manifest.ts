import { appWords } from './app-words.ts';

const icons = [
  { src: 'icons/192.png', sizes: '192x192', type: 'image/png' },
  { src: 'icons/512.png', sizes: '512x512', type: 'image/png' },
  { src: 'icons/512-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

/**
 * The manifest of the site as an app in a language: https://www.w3.org/TR/appmanifest/.
 * @param lang the language whose start page it opens
 * @param toRoot how the site's root is reached from the manifest's folder: `./`, `../`
 */
export function appManifest(lang: string, toRoot: string): string {
  const { name, shortName, description } = appWords(lang);
  return JSON.stringify({
    name,
    short_name: shortName,
    description,
    lang,
    dir: 'auto',
    start_url: './',
    scope: toRoot,
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#0a657d',
    icons: icons.map((icon) => ({ ...icon, src: `${toRoot}${icon.src}` })),
  });
}
