import { wordTable } from '../flow/word-table.ts';

/** The words that the PDF adds to those of the page, by language. */
export interface PdfWords {
  /** Before the title of where a link leads, in what screen readers say of it. */
  goTo: string;
  page: string;
  /** Of the running foot: "Page 2 of 7". */
  pageOf: { before: string; between: string };
  site: string;
  onYourPhone: string;
  pickAnAnswer: string;
  alsoHere: string;
  inThisArticle: string;
  /** Of an outcome: "if “Pending”, from Step 2, page 3". */
  from: string;
  fromAnyStep: string;
  /** Of the support request for paper. */
  supportRequest: string;
  whatIChecked: string;
  /** What the box of a task says. */
  task: { open: string; done: string };
  chart: ChartWords;
  handbook: HandbookWords;
}

/** The words of the handbook that are no article's. */
export interface HandbookWords {
  /** On its title page, below the site's name. */
  title: string;
  /** With the site's name, for heads of pages and lists of files. */
  fullTitle: string;
  /** On its title page, a line each. */
  summary: string[];
  contents: string;
  outcomes: string;
  /** How to use the index of outcomes. */
  outcomesHint: string;
}

/** The words of the flowchart's rows that are not the page's. */
export interface ChartWords {
  howToRead: string;
  /** In the first question's row, and as its name in other rows. */
  startHere: string;
  start: string;
  /** Where an answer leads from that every step has. */
  anyStep: string;
  /** After a list that is too long: "and 12 more". */
  more: { before: string; after: string };
}

const english: PdfWords = {
  goTo: 'Go to',
  page: 'page',
  pageOf: { before: 'Page', between: 'of' },
  site: 'Protiv Help',
  onYourPhone: 'On your phone',
  pickAnAnswer: 'Pick an answer, then go where its line points: tap it, or turn to the page.',
  alsoHere: 'Also here:',
  inThisArticle: 'In this article',
  from: 'from',
  fromAnyStep: 'from any step',
  task: { open: 'To do', done: 'Done' },
  supportRequest: 'Support request: note it here, then email it',
  whatIChecked: 'What I checked',
  chart: {
    howToRead: 'Circles ask, icons are results. Each row says which answer leads to it.',
    startHere: 'Start here',
    start: 'Start',
    anyStep: 'any step',
    more: { before: 'and', after: 'more' },
  },
  handbook: {
    title: 'The handbook',
    fullTitle: 'Protiv Help: the handbook',
    summary: [
      'Every article of the help center, to print and keep.',
      'Pick an answer, then turn to the page it names.',
    ],
    contents: 'Contents',
    outcomes: 'Index of outcomes',
    outcomesHint: 'Find what you saw. The line names what to do and its page.',
  },
};

const spanish: PdfWords = {
  goTo: 'Ir a',
  page: 'pág.',
  pageOf: { before: 'Página', between: 'de' },
  site: 'Ayuda de Protiv',
  onYourPhone: 'En tu teléfono',
  pickAnAnswer: 'Elige una respuesta y sigue su línea: tócala o ve a la página.',
  alsoHere: 'También aquí:',
  inThisArticle: 'En este artículo',
  from: 'desde',
  fromAnyStep: 'desde cualquier paso',
  task: { open: 'Pendiente', done: 'Hecho' },
  supportRequest: 'Solicitud de soporte: anótala aquí y luego mándala por correo',
  whatIChecked: 'Lo que revisé',
  chart: {
    howToRead: 'Los círculos preguntan, los íconos son resultados. Cada fila dice qué respuesta lleva a ella.',
    startHere: 'Empieza aquí',
    start: 'Inicio',
    anyStep: 'cualquier paso',
    more: { before: 'y', after: 'más' },
  },
  handbook: {
    title: 'El manual',
    fullTitle: 'Ayuda de Protiv: el manual',
    summary: [
      'Todos los artículos del centro de ayuda, para imprimir y guardar.',
      'Elige una respuesta y ve a la página que indica.',
    ],
    contents: 'Contenido',
    outcomes: 'Índice de resultados',
    outcomesHint: 'Busca lo que viste. La línea dice qué hacer y en qué página.',
  },
};

/** The words that the PDF adds, in a language; English where it has none. */
export const pdfWords = wordTable<PdfWords>({ en: english, es: spanish });
