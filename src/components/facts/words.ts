import { wordTable } from '../../flow/word-table.ts';

const english = {
  yourIntegration: 'Your integration',
  chooseOne: 'Choose one',
  otherIntegrations: 'Other integrations',
  integration: 'Integration',
  syncTimes: 'How often it syncs',
  manualResync: 'Manual resync',
  recordNames: 'What comes over to Protiv',
  records: { job: 'Jobs', milestone: 'Milestones', worker: 'Workers' },
  firstSync: 'First sync',
  notPublished: 'Not published: ask support',
  notPublishedInList: 'not published, ask support',
  sources: 'Sources',
  checkedOn: (day: string) => `checked ${day}`,
};

export type FactWords = typeof english;

const spanish: FactWords = {
  yourIntegration: 'Tu integración',
  chooseOne: 'Elige una',
  otherIntegrations: 'Otras integraciones',
  integration: 'Integración',
  syncTimes: 'Cada cuánto se sincroniza',
  manualResync: 'Sincronización manual',
  recordNames: 'Qué llega a Protiv',
  records: { job: 'Trabajos', milestone: 'Etapas', worker: 'Trabajadores' },
  firstSync: 'Primera sincronización',
  notPublished: 'No publicado: pregunta a soporte',
  notPublishedInList: 'no publicado, pregunta a soporte',
  sources: 'Fuentes',
  checkedOn: (day) => `revisado el ${day}`,
};

/** The words around integration facts in a language; English where a language has none. */
export const factWords = wordTable<FactWords>({ en: english, es: spanish });
