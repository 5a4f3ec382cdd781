import { otherwise } from './flow.ts';

interface Phrases {
  when: (condition: string) => string;
  otherwise: string;
}

const english: Phrases = { when: (condition) => `if ${condition}`, otherwise };

/** The few words that the Flow itself adds to what a writer wrote, by language. */
const phrases: Record<string, Phrases> = {
  en: english,
  es: { when: (condition) => `si ${condition}`, otherwise: 'en otro caso' },
};

/**
 * The whole phrase of a condition, as page, charts, PDF and JSON hold it: "if it is a worker", "otherwise".
 * @param words the writer's words, without "if"; the target without guard may do without
 */
export function conditionPhrase(lang: string, guard: string | undefined, words: string | undefined): string {
  const known = phrases[lang] ?? english;
  return (words ?? guard) ? known.when(words ?? guard ?? '') : known.otherwise;
}

/** The languages an article may be written in; English stands at the root of the site, the others in a folder each. */
export const languages = Object.keys(phrases);

const [first = 'en', ...others] = languages;

/** The language of a path in the site, without a slash at its start: `es/getting-data`. */
export function languageOf(path: string): string {
  return others.find((lang) => path === lang || path.startsWith(`${lang}/`)) ?? first;
}

/** Where a path stands in the site in a language: `getting-data`, `es/getting-data`. */
export function inLanguage(lang: string, path: string): string {
  return lang === first ? path : `${lang}/${path}`;
}
