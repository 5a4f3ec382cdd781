import { wordTable } from '../../flow/word-table.ts';

const english = {
  /** The start page among the pages above another. */
  help: 'Help',
  youAreHere: 'You are here',
  linkedFrom: 'Linked from',
  showAll: (count: number) => `Show all ${count}`,
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
};

const spanish: typeof english = {
  help: 'Ayuda',
  youAreHere: 'Estás aquí',
  linkedFrom: 'Enlazado desde',
  showAll: (count) => `Mostrar los ${count}`,
  copyLink: 'Copiar enlace',
  linkCopied: 'Enlace copiado',
};

/** The words by which readers find their way; English where a language has none. No script of the page needs them. */
export const wayWords = wordTable<typeof english>({ en: english, es: spanish });
