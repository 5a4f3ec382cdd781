import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib';

/** A rectangle of a page, in points from its lower left corner; pages count from 1. */
export interface Box {
  page: number;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** Letters that are shown in one go, in the order of the page's content. */
export interface Run extends Box {
  text: string;
  size: number;
  baseline: number;
  /** The marked content it belongs to; none for artifacts. */
  mark?: number;
  artifact: boolean;
}

/** Marked content of a page, as a structure element names it. */
export interface Mark {
  page: number;
  id: number;
}

/** An element of the structure tree. */
export interface Element {
  role: string;
  dict: PDFDict;
  parent?: Element;
  /** What it holds, in reading order: elements, marked content, and annotations by their object number. */
  children: (Element | Mark | { annotation: number })[];
}

/** A link as readers meet it: the annotations of one Link element, or one annotation that no element has. */
export interface Link {
  /** One box for each line it takes. */
  parts: [Box, ...Box[]];
  /** The name of a destination, or an address. */
  to?: string;
  url?: string;
  /** What screen readers say of each of its annotations. */
  contents: string[];
  /** What it shows. */
  words: string;
  /** What stands right behind it, up to the next link. */
  after: string;
  element?: Element;
}

/** A point of the file that something leads to. */
export interface Place {
  page: number;
  x: number;
  y: number;
}

export interface OutlineItem {
  title: string;
  /** 1 for the outermost. */
  level: number;
  place?: Place;
}

/** A heading of the structure tree. */
export interface Heading {
  title: string;
  level: number;
  runs: Run[];
}

/** Text as the structure tree orders it. */
export interface Passage {
  text: string;
  runs: Run[];
  element: Element;
  link?: Link;
}

export interface PdfPage {
  number: number;
  /** What of the plane is on paper. */
  shown: Box;
  runs: Run[];
  /** What is painted in neither an artifact nor marked content, by operator. */
  untagged: string[];
  /** All marked content that has an id. */
  marks: number[];
  /** How many glyphs it shows that its fonts do not have. */
  missing: number;
}

/** A finished PDF, as viewers and screen readers read it. */
export interface Pdf {
  /** The file's own objects. */
  file: PDFDocument;
  pages: PdfPage[];
  destinations: Map<string, Place>;
  outline: OutlineItem[];
  /** In reading order. */
  links: Link[];
  headings: Heading[];
  structure?: Element;
  passages: Passage[];
  /** XMP, by lower-case name: `pdfuaid:part`. */
  xmp: Map<string, string>;
}

/** Text without what differs between lines: white space folded, none at the ends. */
export const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Text of runs that follow each other. */
export function textOf(runs: Run[]): string {
  let text = '';
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    const apart = before && (Math.abs(run.baseline - before.baseline) > 2 || run.left - before.right > 0.2 * run.size);
    text += (apart ? ' ' : '') + run.text;
  }
  return folded(text);
}
