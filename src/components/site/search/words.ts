import { importAgain } from '../../import-again.ts';
import type { SearchWords } from './words/en.ts';

const english = () => import('./words/en.ts');

const languages: Record<string, () => Promise<{ words: SearchWords }>> = {
  en: english,
  es: () => import('./words/es.ts'),
};

/** The words that come with the search's results; English where a language has none. */
export async function loadWords(lang: string): Promise<SearchWords> {
  const { words } = await importAgain(languages[lang] ?? english);
  return words;
}
