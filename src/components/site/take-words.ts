import { wordTable } from '../../flow/word-table.ts';

const english = {
  takeWithYou: 'Take it with you',
  downloadPdf: 'Download the PDF',
  handbook: 'Handbook (PDF)',
  /** After either: the same for the other paper. */
  onA4: 'On A4 paper',
  inHandbook: 'Every article and flowchart in one file',
  copyMarkdown: 'Copy as Markdown',
  copied: 'Copied',
  notCopied: 'Could not be copied',
};

const spanish: typeof english = {
  takeWithYou: 'Llévala contigo',
  downloadPdf: 'Descargar el PDF',
  handbook: 'Manual (PDF)',
  onA4: 'En papel A4',
  inHandbook: 'Todos los artículos y diagramas en un solo archivo',
  copyMarkdown: 'Copiar como Markdown',
  copied: 'Copiado',
  notCopied: 'No se pudo copiar',
};

/** The words around what of a page can be taken along; English where a language has none. No script of the page needs them. */
export const takeWords = wordTable<typeof english>({ en: english, es: spanish });
