import { PDFName } from '@cantoo/pdf-lib';
import { dictAt, dictionaries, nameAt, textAt } from '../read/objects.ts';
import type { Pdf } from '../read/pdf.ts';

/** Entries that scripts, forms and attached files stand in; ISO 32000-1, 7.11.4, 12.6.3, 12.6.4, 12.7. */
const entries = [
  'JS',
  'AA',
  'EmbeddedFiles',
  'EF',
  'AF',
  'AcroForm',
  'XFA',
  'JavaScript',
  'RichMediaContent',
  'Collection',
];
/** Actions that do not leave the file but for an address. */
const actions = new Set(['GoTo', 'URI']);
const schemes = /^(https?:\/\/|mailto:|tel:)/;

/** No script, form, attachment or launch action: nothing but links. */
export function actionFaults(pdf: Pdf): string[] {
  return dictionaries(pdf.file).flatMap(({ dict, object }) => {
    const found = entries.filter((key) => dict.has(PDFName.of(key)));
    const action = dictAt(dict, 'A') ?? dictAt(dict, 'OpenAction');
    const kind = nameAt(action, 'S');
    const address = kind === 'URI' ? textAt(action, 'URI') : undefined;
    const subtype = nameAt(dict, 'Type') === 'Annot' ? nameAt(dict, 'Subtype') : undefined;
    return [
      ...found.map((key) => `Object ${object} has /${key}.`),
      ...(kind && !actions.has(kind) ? [`Object ${object} has a ${kind} action.`] : []),
      ...(address !== undefined && !schemes.test(address) ? [`Object ${object} opens ${address}.`] : []),
      ...(subtype && subtype !== 'Link' ? [`Object ${object} is a ${subtype} annotation.`] : []),
    ];
  });
}
