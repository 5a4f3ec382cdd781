import { PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { CheckName } from '../checks/all.ts';
import { type ExpectedArticle, placeName } from '../checks/expected-article.ts';
import { sectionAt } from '../checks/sections.ts';
import type { Element, Link, Pdf } from '../read/pdf.ts';
import { withBelow } from '../read/structure.ts';

/** A good PDF, to be broken in one thing. */
export interface Target {
  /** The file that is changed. */
  file: PDFDocument;
  /** What it was before. Its objects have the same numbers. */
  pdf: Pdf;
  article: ExpectedArticle;
}

/** One way to break a PDF, and the checks that are there to see it. */
export interface Mutant {
  name: string;
  caughtBy: CheckName[];
  change(target: Target): void;
}

/** The first of a list that must have one: without it the PDF is no good for this mutant. */
export function needed<T>(what: string, items: readonly (T | undefined)[]): T {
  const item = items.find((one) => one !== undefined);
  if (item === undefined) throw new Error(`The PDF has no ${what}.`);
  return item;
}

/** The links of a question into steps, with those of each question apart. */
export function answersByQuestion({ pdf, article }: Target): Link[][] {
  const states = Object.values(article.flow?.states ?? {});
  const steps = new Set(states.map(({ id }) => placeName(article, id)));
  return states
    .filter(({ kind }) => kind === 'question')
    .map(({ id }) => (sectionAt(pdf, placeName(article, id))?.links ?? []).filter(({ to }) => steps.has(to ?? '')));
}

export function nodes({ pdf, article }: Target): Link[] {
  return sectionAt(pdf, placeName(article, 'flowchart'))?.links ?? [];
}

/** The annotations of a link, in the file that is changed. */
export function annotationsOf({ file }: Target, link: Link): { ref: PDFRef; dict: PDFDict }[] {
  const numbers = link.element?.children.flatMap((child) => ('annotation' in child ? [child.annotation] : [])) ?? [];
  return numbers.map((number) => {
    const ref = PDFRef.of(number);
    return { ref, dict: file.context.lookup(ref, PDFDict) };
  });
}

/** Sets an entry of each of a link's annotations, or deletes it. */
export function setOn(target: Target, link: Link, key: string, value: PDFObject | undefined): void {
  for (const { dict } of annotationsOf(target, link)) {
    if (value) dict.set(PDFName.of(key), value);
    else dict.delete(PDFName.of(key));
  }
}

/** The dictionary in the changed file that an element had in the good one. */
export function dictOf({ file, pdf }: Target, element: Element): PDFDict {
  const found = pdf.file.context.enumerateIndirectObjects().find(([, object]) => object === element.dict);
  return file.context.lookup(needed('object of an element', [found?.[0]]), PDFDict);
}

export function elementWith({ pdf }: Target, role: string): Element {
  return needed(
    role,
    (pdf.structure ? withBelow(pdf.structure) : []).filter((one) => one.role === role),
  );
}

/** An entry of a dictionary that is a dictionary too. */
export function inner(dict: PDFDict, ...keys: string[]): PDFDict {
  return keys.reduce((at, key) => at.lookup(PDFName.of(key), PDFDict), dict);
}

/** Lets a link lead where another does. */
export function retarget(target: Target, [link, other]: [Link, Link]): void {
  setOn(target, link, 'Dest', PDFString.of(other.to ?? ''));
}

/** Takes a link out of its page. */
export function remove(target: Target, link: Link): void {
  for (const { ref } of annotationsOf(target, link)) {
    for (const page of target.file.getPages()) {
      const annotations = page.node.Annots();
      const at = annotations?.asArray().indexOf(ref) ?? -1;
      if (at >= 0) annotations?.remove(at);
    }
  }
}
