import { english, type InterfaceWords } from './interface-words/en.ts';
import { spanish } from './interface-words/es.ts';

/** Where requests for support go. */
export const supportAddress = 'help@protiv.com';

const languages: Record<string, InterfaceWords> = { en: english, es: spanish };

/** The words of the interface in a language; English where a language has none. For scripts they are too many. */
export function interfaceWords(lang: string | undefined): InterfaceWords {
  return languages[lang ?? 'en'] ?? english;
}
