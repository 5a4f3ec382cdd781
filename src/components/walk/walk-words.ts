import { wordTable } from '../../flow/word-table.ts';
import { words as english, type WalkWords } from './words/en.ts';
import { words as spanish } from './words/es.ts';

/** The words of the walk's own controls in a language; English where a language has none. Scripts load one language. */
export const walkWords = wordTable<WalkWords>({ en: english, es: spanish });
