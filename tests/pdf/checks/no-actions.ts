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
    const acts = ['A', 'OpenAction', 'Next']
      .flatMap((key) => dictAt(dict, key) ?? [])
      .filter((one) => nameAt(one, 'S'));
    const kinds = acts.flatMap((one) => nameAt(one, 'S') ?? []).filter((kind) => !actions.has(kind));
    const addresses = acts.flatMap((one) => textAt(one, 'URI') ?? []).filter((address) => !schemes.test(address));
    const subtype = nameAt(dict, 'Type') === 'Annot' ? nameAt(dict, 'Subtype') : undefined;
    return [
      ...found.map((key) => `Object ${object} has /${key}.`),
      ...kinds.map((kind) => `Object ${object} has a ${kind} action.`),
      ...addresses.map((address) => `Object ${object} opens ${address}.`),
      ...(subtype && subtype !== 'Link' ? [`Object ${object} is a ${subtype} annotation.`] : []),
    ];
  });
}
