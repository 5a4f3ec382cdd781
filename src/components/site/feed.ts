import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { inLanguage } from '../../flow/phrases.ts';
import { wordTable } from '../../flow/word-table.ts';
import { hrefOf } from './listing.ts';

const english = { title: 'What is new in Protiv Help', about: 'Changes to articles, as readers notice them.' };
const spanish: typeof english = {
  title: 'Novedades de la ayuda de Protiv',
  about: 'Cambios en los artículos, tal como los notan los lectores.',
};

/** The words of the feed itself; English where a language has none. */
export const feedWords = wordTable<typeof english>({ en: english, es: spanish });

/** Says in a page's head where the feed of its language is. */
export function feedHead(lang: string): StarlightRouteData['head'][number] {
  const href = hrefOf('') + inLanguage(lang, 'rss.xml');
  return { tag: 'link', attrs: { rel: 'alternate', type: 'application/rss+xml', href }, content: '' };
}
