import { z } from 'astro/zod';
import { languages } from '../flow/phrases.ts';

const line = z.string().trim().min(1);

const inOthers = Object.fromEntries(languages.map((lang) => [lang, line.optional()]));

export type WordsByLanguage = { en: string } & Partial<Record<string, string>>;

/** A line in each language of the site: English, and any other. */
export const wordsByLanguage: z.ZodType<WordsByLanguage> = z.strictObject({ ...inOthers, en: line });

/** The words in a language, else in English. Words in one language alone are a string. */
export function wordsIn(words: string | WordsByLanguage, lang: string): string {
  return typeof words === 'string' ? words : (words[lang] ?? words.en);
}
