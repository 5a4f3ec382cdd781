const english = {
  solved: 'Did this solve it?',
  yes: 'Yes',
  no: 'No',
};

const languages: Record<string, typeof english> = {
  en: english,
  es: { solved: '¿Se resolvió?', yes: 'Sí', no: 'No' },
};

/** The words that ask whether an article helped; English where a language has none. No script of the page needs them. */
export function solvedWords(lang: string): typeof english {
  return languages[lang] ?? english;
}
