import { wordTable } from '../../flow/word-table.ts';

const english = {
  solved: 'Did this solve it?',
  yes: 'Yes',
  no: 'No',
};

/** The words that ask whether an article helped; English where a language has none. No script of the page needs them. */
export const solvedWords = wordTable<typeof english>({
  en: english,
  es: { solved: '¿Se resolvió?', yes: 'Sí', no: 'No' },
});
