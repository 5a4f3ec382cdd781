import type { InterfaceWords } from './en.ts';

export const spanish: InterfaceWords = {
  kind: { fix: 'Corrígelo', wait: 'Espera', found: 'Encontrado', solved: 'Resuelto', help: 'Pide ayuda' },
  question: 'Pregunta',
  anyOfThese: 'En cualquier caso:',
  continued: (title) => `${title}, continuación`,
  result: 'Resultado:',
  ifAnswered: 'si',
  or: 'o',
  quoted: (words) => `“${words}”`,
  stillStuck: '¿Sigues sin resolverlo?',
  contactSupport: 'Escribe a soporte',
  flowchart: 'Diagrama',
  flowchartWithAnswers: 'Diagrama con respuestas',
  grayKey: 'Gris: fuera de tu camino.',
  openMap: 'Abrir el mapa',
  closeMap: 'Cerrar el mapa',
  wholeFlowchart: 'El diagrama completo',
  showWholeMap: 'Ver todo el mapa',
  chartSummary: (questions, outcomes) =>
    `${questions} ${questions === 1 ? 'pregunta' : 'preguntas'}, ${outcomes} ${outcomes === 1 ? 'resultado' : 'resultados'}. Elige un cuadro para ir ahí.`,
};
