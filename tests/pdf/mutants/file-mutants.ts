import { type PDFDict, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { CheckName } from '../checks/all.ts';
import { dictionaries, nameAt, streamText } from '../read/objects.ts';
import { dictOf, elementWith, inner, type Mutant, needed, type Target } from './mutant.ts';
import { PageContent } from './page-content.ts';

const outlineItem = ({ file }: Target, ...keys: string[]): PDFDict => inner(file.catalog, 'Outlines', 'First', ...keys);

function fontOf({ file }: Target, subtype: RegExp): PDFDict {
  const fonts = dictionaries(file).filter(
    ({ dict }) => nameAt(dict, 'Type') === 'Font' && subtype.test(nameAt(dict, 'Subtype') ?? ''),
  );
  return needed('font', fonts).dict;
}

/** Takes an entry out of a dictionary. */
const without =
  (key: string, of: (target: Target) => PDFDict): Mutant['change'] =>
  (target) =>
    void of(target).delete(PDFName.of(key));

/** Changes XMP as text. */
function inXmp({ file }: Target, from: RegExp, to: string): void {
  const xmp = (streamText(file.catalog.lookup(PDFName.of('Metadata'))) ?? '').replace(from, to);
  file.catalog.set(
    PDFName.of('Metadata'),
    file.context.register(file.context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })),
  );
}

const catalog = ({ file }: Target) => file.catalog;
const caughtBy = (check: CheckName, mutants: [name: string, change: Mutant['change']][]): Mutant[] =>
  mutants.map(([name, change]) => ({ name, caughtBy: [check], change }));

/** What is wrong with the file as a whole, with its outline, its structure and its fonts. */
export const fileMutants: Mutant[] = [
  ...caughtBy('the outline is that of the headings', [
    [
      'a heading has another name in the outline',
      (target) => outlineItem(target, 'First').set(PDFName.of('Title'), PDFHexString.fromText('Another')),
    ],
    [
      'a heading is not in the outline',
      (target) => outlineItem(target).set(PDFName.of('First'), inner(outlineItem(target, 'First'), 'Next')),
    ],
    [
      'the outline leads elsewhere',
      (target) =>
        outlineItem(target, 'First').set(
          PDFName.of('Dest'),
          needed('place', [outlineItem(target).get(PDFName.of('Dest'))]),
        ),
    ],
  ]),
  ...caughtBy('PDF/UA-1: the document', [
    ['it has no language', without('Lang', catalog)],
    ['it is not said to be tagged', without('MarkInfo', catalog)],
    ['viewers show its file name', without('ViewerPreferences', catalog)],
    ['it does not declare PDF/UA-1', (target) => inXmp(target, /<pdfuaid:part>1/, '<pdfuaid:part>2')],
    ['it has no title', (target) => inXmp(target, /<dc:title>[\s\S]*<\/dc:title>/, '')],
    [
      'something is painted that is neither tagged nor an artifact',
      ({ file }) => {
        const content = new PageContent(file, 1);
        content.add('\n0 0 10 10 re f\n');
        content.write();
      },
    ],
  ]),
  ...caughtBy('PDF/UA-1: the structure', [
    [
      'a heading skips a level',
      (target) => dictOf(target, elementWith(target, 'H2')).set(PDFName.of('S'), PDFName.of('H4')),
    ],
    [
      'an element has a type of its own',
      (target) => dictOf(target, elementWith(target, 'P')).set(PDFName.of('S'), PDFName.of('Words')),
    ],
    [
      'a list holds a paragraph',
      (target) => dictOf(target, elementWith(target, 'LI')).set(PDFName.of('S'), PDFName.of('P')),
    ],
    ['text is in no element', (target) => dictOf(target, elementWith(target, 'H2')).delete(PDFName.of('K'))],
    [
      'a table’s head is that of nothing',
      (target) => dictOf(target, elementWith(target, 'TH')).delete(PDFName.of('A')),
    ],
    ['a list does not say how it counts', (target) => dictOf(target, elementWith(target, 'L')).delete(PDFName.of('A'))],
    [
      'a row has a column more',
      (target) => {
        const wide = target.file.context.obj({ O: 'Table', ColSpan: 2 });
        dictOf(target, elementWith(target, 'TD')).set(PDFName.of('A'), wide);
      },
    ],
  ]),
  ...caughtBy('PDF/UA-1: the links', [
    ['the tab key takes another order', (target) => target.file.getPage(0).node.delete(PDFName.of('Tabs'))],
    [
      'a link is no Link',
      (target) => dictOf(target, elementWith(target, 'Link')).set(PDFName.of('S'), PDFName.of('Span')),
    ],
  ]),
  ...caughtBy('PDF/UA-1: the fonts', [
    ['letters stand for no text', without('ToUnicode', (target) => fontOf(target, /^Type0$/))],
    [
      'a font is not embedded',
      (target) => {
        const descriptor = inner(fontOf(target, /^CID/), 'FontDescriptor');
        for (const key of ['FontFile', 'FontFile2', 'FontFile3']) descriptor.delete(PDFName.of(key));
      },
    ],
  ]),
  ...caughtBy('nothing acts but links', [
    [
      'a script runs when it opens',
      ({ file }) =>
        file.catalog.set(
          PDFName.of('OpenAction'),
          file.context.obj({ S: 'JavaScript', JS: PDFHexString.fromText('1') }),
        ),
    ],
    ['it has a form', ({ file }) => file.catalog.set(PDFName.of('AcroForm'), file.context.obj({ Fields: [] }))],
    [
      'it has a file attached',
      ({ file }) => inner(file.catalog, 'Names').set(PDFName.of('EmbeddedFiles'), file.context.obj({ Names: [] })),
    ],
    [
      'a link launches a program',
      (target) => {
        const links = dictionaries(target.file).filter(({ dict }) => nameAt(dict, 'Subtype') === 'Link');
        needed('link', links).dict.set(
          PDFName.of('A'),
          target.file.context.obj({ S: 'Launch', F: PDFHexString.fromText('a') }),
        );
      },
    ],
    [
      'a box can be ticked',
      ({ file }) =>
        file.getPage(0).node.addAnnot(
          file.context.register(
            file.context.obj({
              Type: 'Annot',
              Subtype: 'Widget',
              Rect: [0, 0, 9, 9].map((one) => PDFNumber.of(one)),
            }),
          ),
        ),
    ],
  ]),
];
