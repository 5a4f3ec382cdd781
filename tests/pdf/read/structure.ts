import { PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { dictAt, itemsAt, nameAt, numberAt, refNumber } from './objects.ts';
import type { Element, Mark } from './pdf.ts';

export const isElement = (child: Element['children'][number]): child is Element => 'role' in child;
export const isMark = (child: Element['children'][number]): child is Mark => 'id' in child;

/** The structure tree's root, its elements with the roles that a role map gives them; ISO 32000-1, 14.7. */
export function structureOf(file: PDFDocument): Element | undefined {
  const root = dictAt(file.catalog, 'StructTreeRoot');
  if (!root) return undefined;
  const roles = dictAt(root, 'RoleMap');
  const pages = new Map(file.getPages().map((page, index) => [page.ref.objectNumber, index + 1]));
  const seen = new Set<PDFDict>();
  const pageRef = (dict: PDFDict) => pages.get(refNumber(dict.get(PDFName.of('Pg'))) ?? -1);

  function read(dict: PDFDict, parent: Element | undefined, around: number | undefined): Element {
    seen.add(dict);
    const own = nameAt(dict, 'S') ?? (parent ? '' : 'StructTreeRoot');
    const element: Element = { role: nameAt(roles, own) ?? own, dict, parent, children: [] };
    const page = pageRef(dict) ?? around;
    for (const item of itemsAt(dict, 'K')) {
      const kid = item instanceof PDFRef ? file.context.lookup(item) : item;
      if (kid instanceof PDFNumber && page) element.children.push({ page, id: kid.asNumber() });
      if (!(kid instanceof PDFDict) || seen.has(kid)) continue;
      const type = nameAt(kid, 'Type');
      if (type === 'MCR') element.children.push({ page: pageRef(kid) ?? page ?? 0, id: numberAt(kid, 'MCID') ?? -1 });
      else if (type === 'OBJR') element.children.push({ annotation: refNumber(kid.get(PDFName.of('Obj'))) ?? -1 });
      else element.children.push(read(kid, element, page));
    }
    return element;
  }
  return read(root, undefined, undefined);
}

/** An element and all below it, in reading order. */
export function withBelow(element: Element): Element[] {
  return [element, ...element.children.filter(isElement).flatMap(withBelow)];
}

/** The marked content of an element and of all below it, in reading order. */
export function marksIn(element: Element): Mark[] {
  return element.children.flatMap((child) => {
    if (isMark(child)) return [child];
    return isElement(child) ? marksIn(child) : [];
  });
}
