import { z } from 'astro/zod';

const line = z.string().trim().min(1);

/** A line in each language of the site: English, and any other. */
export const wordsByLanguage = z.object({ en: line }).catchall(line);

export type WordsByLanguage = z.infer<typeof wordsByLanguage>;

/** The words in a language, else in English. Words in one language alone are a string. */
export function wordsIn(words: string | WordsByLanguage, lang: string): string {
  return typeof words === 'string' ? words : (words[lang] ?? words.en);
}
