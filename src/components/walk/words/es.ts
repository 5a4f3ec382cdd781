import type { WalkWords } from './en.ts';

const plural = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

/** The words of the walk's own controls. */
export const words: WalkWords = {
  marks: {
    here: 'estás aquí',
    hereShort: 'Aquí',
    answered: 'respondida',
    seen: 'vista',
    'ruled-out': 'descartada',
    off: 'fuera de tu camino',
  },
  yourAnswers: 'Tus respuestas',
  howYouGotHere: 'Cómo llegaste aquí',
  answersSoFar: (count) => `Llevas ${plural(count, 'respuesta')}`,
  howYouGotHereCounted: (count) => `Cómo llegaste: ${plural(count, 'respuesta')}`,
  change: 'Cambiar',
  changeOf: (question) => `Cambiar: ${question}`,
  showAll: 'Ver todas',
  showLess: 'Ver menos',
  wentTo: (title) => `Fuiste a ${title}`,
  startAgain: 'Reiniciar',
  cameStraight: 'Llegaste directo aquí.',
  startFromFirst: 'Empieza desde la primera pregunta',
  atMost: (count) =>
    count === 0
      ? 'No hay más preguntas después de esta'
      : `Como mucho ${plural(count, 'pregunta')} más después de esta`,
  changed: 'Este artículo cambió desde que se hizo tu enlace.',
  stillFit: (fit, of) =>
    of === 0 ? '' : `Todavía ${fit === 1 ? 'vale' : 'valen'} ${fit} de sus ${plural(of, 'respuesta')}.`,
  goOn: 'Sigue desde aquí.',
  wholeArticle: 'Ver todo el artículo',
  sendStep: 'Enviar este paso',
  copyLink: 'Copiar enlace',
  linkCopied: 'Enlace copiado',
  linkHolds: 'El enlace lleva tus respuestas y nada más.',
  keepOrShare: 'Guarda o comparte este resultado',
  print: 'Imprimir',
  beforeThis: (count) => `Antes de esto: ${plural(count, 'respuesta')}`,
  goBack: 'Volver',
  inArticle: (title) => `en “${title}”`,
  tried: 'Ya probaste',
  goOnFromThere: 'Sigues desde ahí.',
  notLoaded: 'No se pudo cargar esta parte.',
  tryAgain: 'Intentar de nuevo',
};
