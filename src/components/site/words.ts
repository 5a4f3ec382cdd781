import { wordTable } from '../../flow/word-table.ts';

const english = {
  checkedOn: 'Checked on',
  overview: 'Overview',
  findOut: 'Find out what is wrong',
  articles: 'Articles',
  otherTopics: 'Other topics',
  notConfirmed: 'Not confirmed',
  stepIn: (title: string) => `, step in “${title}”`,
  seeAll: (count: number) => `See all ${count}`,
  searchField: 'Search for a problem or a word',
  close: 'Close',
  searchFailed: 'Search could not be loaded. Check your connection and type again.',
  searchNotStored: 'Search is not on this device yet',
};

type SiteWords = typeof english;

const spanish: SiteWords = {
  checkedOn: 'Revisado el',
  overview: 'Resumen',
  findOut: 'Descubre qué pasa',
  articles: 'Artículos',
  otherTopics: 'Otros temas',
  notConfirmed: 'Sin confirmar',
  stepIn: (title) => `, paso en “${title}”`,
  seeAll: (count) => `Ver los ${count}`,
  searchField: 'Busca un problema o una palabra',
  close: 'Cerrar',
  searchFailed: 'No se pudo cargar la búsqueda. Revisa tu conexión y escribe de nuevo.',
  searchNotStored: 'La búsqueda aún no está en este dispositivo',
};

/** The words of the frame around articles that Starlight does not have; English where a language has none. */
export const siteWords = wordTable<SiteWords>({ en: english, es: spanish });
