import type { Flow } from './flow.ts';
import { inLanguage, languageOf, languages } from './phrases.ts';

const [first = 'en'] = languages;

/** Where a path of the first language, with a slash at both ends, stands in another. */
export function pathIn(lang: string, path: string): string {
  return `/${inLanguage(lang, path.slice(1))}`;
}

/**
 * All that a language's part of the site shows: its own pages, and those of the first language that nobody translated.
 * A language without any page of its own is none of the site's.
 * @param all the pages of all languages, by their ids: `es/getting-data/where-to-change`
 */
export function pagesIn<Page extends { id: string }>(all: Page[], lang: string): Page[] {
  const own = all.filter(({ id }) => languageOf(id) === lang);
  if (lang === first || own.length === 0) return own;
  const written = new Set(own.map(({ id }) => id));
  const others = all
    .filter(({ id }) => languageOf(id) === first)
    .map((page) => ({ ...page, id: page.id === 'index' ? lang : inLanguage(lang, page.id) }));
  return [...own, ...others.filter(({ id }) => !written.has(id))];
}

/** The Flow of a machine as a language's part of the site shows it: that of the first language if it has none. */
export function flowIn(flows: Record<string, Record<string, Flow>>, machine: string, lang: string): Flow | undefined {
  const own = flows[lang]?.[machine];
  const original = flows[first]?.[machine];
  return own ?? (original && { ...original, path: pathIn(lang, original.path) });
}
