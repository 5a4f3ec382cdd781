import type { SupportFormWords } from './en.ts';

/** The words of the request to support. */
export const words: SupportFormWords = {
  integration: 'Integración',
  chooseOne: 'Elige una',
  otherIntegration: 'Otra / no sé',
  record: 'Nombre o ID del registro',
  status: 'Estado en tu integración',
  errors: 'Errores de sincronización que viste',
  message: 'Tu mensaje',
  messageHint: 'Lo que revisaste se llena con tus respuestas.',
  openDraft: 'Abrir un borrador de correo',
  copyText: 'Copiar el texto',
  textCopied: 'Texto copiado',
  downloadFile: 'Descargar como archivo',
  staysHere: 'Lo que escribes se queda en esta página. Nada se envía hasta que mandes el correo.',
  fileName: 'solicitud-de-soporte.txt',
  text: {
    fields: { integration: 'Integración', record: 'Registro', status: 'Estado', errors: 'Errores' },
    checked: 'Lo que revisé:',
    checkedBefore: 'Lo que revisé antes, en “{title}”:',
    wentTo: 'Fui a {title}',
    tried: 'Probé: {title}',
    open: 'Abrir este recorrido:',
    rest: 'Esto no es todo: el texto copiado o el archivo tiene el resto.',
  },
};
