import { PDFArray, PDFDict, PDFNumber } from '@cantoo/pdf-lib';
import { dictAt, itemsAt, nameAt, numberAt, refNumber, textAt } from '../read/objects.ts';
import type { Pdf } from '../read/pdf.ts';
import { withBelow } from '../read/structure.ts';

/** A number tree's values by their keys; ISO 32000-1, 7.9.7. */
function numberTree(tree: PDFDict | undefined): Map<number, unknown> {
  const values = new Map<number, unknown>();
  const numbers = itemsAt(tree, 'Nums');
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const key = numbers[at];
    if (key instanceof PDFNumber) values.set(key.asNumber(), numbers[at + 1]);
  }
  for (const kid of itemsAt(tree, 'Kids')) {
    const below = tree?.context.lookup(kid as never);
    if (below instanceof PDFDict) for (const [key, value] of numberTree(below)) values.set(key, value);
  }
  return values;
}

/** What ISO 14289-1 (PDF/UA-1) asks of annotations, which are all links. */
export function annotationFaults({ file, structure }: Pdf): string[] {
  const elements = structure ? withBelow(structure) : [];
  const owners = new Map(
    elements.flatMap((element) =>
      element.children.flatMap((child) => ('annotation' in child ? [[child.annotation, element] as const] : [])),
    ),
  );
  const parents = numberTree(dictAt(dictAt(file.catalog, 'StructTreeRoot'), 'ParentTree'));
  return file.getPages().flatMap((page, index) => {
    const where = `page ${index + 1}`;
    const annotations = itemsAt(page.node, 'Annots');
    const order = nameAt(page.node, 'Tabs');
    const marks = file.context.lookup(parents.get(numberAt(page.node, 'StructParents') ?? -1) as never);
    return [
      ...(annotations.length > 0 && order !== 'S'
        ? [`7.18.3: the tab order of ${where} is not that of the structure.`]
        : []),
      ...(marks instanceof PDFArray ? [] : [`7.1: the parent tree does not know the content of ${where}.`]),
      ...annotations.flatMap((ref) => {
        const dict = file.context.lookup(ref as never);
        if (!(dict instanceof PDFDict)) return [`7.18.1: ${where} has an annotation that is none.`];
        const owner = owners.get(refNumber(ref) ?? -1);
        const known = parents.get(numberAt(dict, 'StructParent') ?? -1);
        const name = `a ${nameAt(dict, 'Subtype')} of ${where}`;
        return [
          ...(owner?.role === 'Link' ? [] : [`7.18.5: ${name} is in ${owner ? `a ${owner.role}` : 'no element'}.`]),
          ...(owner && file.context.lookup(known as never) === owner.dict
            ? []
            : [`7.18.1: the parent tree does not know ${name}.`]),
          ...((textAt(dict, 'Contents') ?? '').trim() === '' ? [`7.18.5: ${name} has no Contents.`] : []),
        ];
      }),
    ];
  });
}
