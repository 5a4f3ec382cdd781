import type { WalkWords } from './words/en.ts';

const english = () => import('./words/en.ts');

const languages: Record<string, () => Promise<{ words: WalkWords }>> = {
  en: english,
  es: () => import('./words/es.ts'),
};

/** The words of the walk's own controls in the page's language alone; English where a language has none. */
export async function loadWalkWords(): Promise<WalkWords> {
  const { words } = await (languages[document.documentElement.lang] ?? english)();
  return words;
}
