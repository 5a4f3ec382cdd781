import { english } from '../../../interface-words/en.ts';

const { kind, stillStuck, contactSupport } = english;

export const words = {
  kind,
  stillStuck,
  contactSupport,
  step: 'Step',
  article: 'Article',
  topic: 'Topic',
  commonProblems: 'Common problems',
  findOut: 'Find out what is wrong',
  results: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  nothingFound: (query: string) => `Nothing found for “${query}”`,
  checkSpelling: 'Check the spelling, or try one word.',
};

export type SearchWords = typeof words;
