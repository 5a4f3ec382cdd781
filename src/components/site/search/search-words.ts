const english = {
  step: 'Step',
  article: 'Article',
  topic: 'Topic',
  commonProblems: 'Common problems',
  findOut: 'Find out what is wrong',
  results: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  nothingFound: (query: string) => `Nothing found for “${query}”`,
  checkSpelling: 'Check the spelling, or try one word.',
};

type SearchWords = typeof english;

const languages: Record<string, SearchWords> = { en: english };

/** The words of the search that come with its results; English where a language has none. */
export function searchWords(lang: string): SearchWords {
  return languages[lang] ?? english;
}
