import { words as english, type SupportFormWords } from './support-words/en.ts';
import { words as spanish } from './support-words/es.ts';

const languages: Record<string, SupportFormWords> = { en: english, es: spanish };

/** The words of the request to support in a language; English where a language has none. */
export function supportFormWords(lang: string): SupportFormWords {
  return languages[lang] ?? english;
}
