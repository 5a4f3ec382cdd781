import { spanish } from '../../../interface-words/es.ts';
import type { SearchWords } from './en.ts';

const { kind, stillStuck, contactSupport } = spanish;

export const words: SearchWords = {
  kind,
  stillStuck,
  contactSupport,
  step: 'Paso',
  article: 'Artículo',
  topic: 'Tema',
  commonProblems: 'Problemas comunes',
  findOut: 'Descubre qué pasa',
  results: (count) => (count === 1 ? '1 resultado' : `${count} resultados`),
  nothingFound: (query) => `No hay resultados para “${query}”`,
  checkSpelling: 'Revisa cómo está escrito o prueba con una sola palabra.',
};
