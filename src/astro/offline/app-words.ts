import { wordTable } from '../../flow/word-table.ts';

const english = {
  name: 'Protiv Help',
  shortName: 'Protiv Help',
  description: 'Find out what is wrong in Protiv and what to do next, with or without a signal.',
};

/** What the installed site is called; English where a language has no words. No script of a page needs them. */
export const appWords = wordTable<typeof english>({
  en: english,
  es: {
    name: 'Ayuda de Protiv',
    shortName: 'Ayuda Protiv',
    description: 'Descubre qué pasa en Protiv y qué hacer, con o sin señal.',
  },
});
