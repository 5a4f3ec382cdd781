import { words as english, type WalkWords } from './words/en.ts';
import { words as spanish } from './words/es.ts';

const languages: Record<string, WalkWords> = { en: english, es: spanish };

/** The words of the walk's own controls in a language; English where a language has none. Scripts load one language. */
export function walkWords(lang: string): WalkWords {
  return languages[lang] ?? english;
}
