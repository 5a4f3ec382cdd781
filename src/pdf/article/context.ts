import type { Element } from 'hast';
import type { Flow } from '../../flow/flow.ts';
import type { PdfWords } from '../words.ts';
import type { Page } from './page.ts';

/** Where a link of the page leads: to a place of the same PDF, to the web, or nowhere that is known. */
export type Destination = { label: string; title: string } | { url: string; address: string };

/** What of a page cannot be printed. */
export interface Fault {
  /** In kebab-case, as the rules of findings. */
  rule: string;
  message: string;
  fix: string;
  /** The element of the page; none if it is of the title or summary. */
  element?: Element;
  /** What of its text it is, if it is not the element itself, and how often that stands in the element before. */
  part?: { text: string; before: number };
}

/** A picture's file by its path for Typst, and what it is. */
export interface PictureFile {
  path: string;
  format: 'gif' | 'jpg' | 'png' | 'svg' | 'webp';
  /** In pixels, where it is known. */
  width?: number;
}

/**
 * Why a picture cannot be printed: there is no such file, it is not of this site, its format is none of those above, or
 * it cannot be read.
 */
export interface PictureProblem {
  problem: 'broken' | 'foreign' | 'format' | 'missing';
}

/** What the parts of a page need to know of the whole. */
export interface Context {
  page: Page;
  /** Of the page's troubleshooter. */
  flow?: Flow;
  words: PdfWords;
  /** How much deeper headings stand than on the page, and what goes before their ids: none in a PDF of its own. */
  depth: number;
  prefix: string;
  /** The name of the title's own place: none in a PDF of its own. */
  place?: string;
  /** True in a cell, which has no room for rows with a leader. */
  narrow?: boolean;
  /** True in words that have a line through or under them. */
  lined?: boolean;
  /** Where a link leads. @param href as it stands on the page */
  resolve(href: string): Destination;
  /** Takes a picture of the page along. */
  picture(src: string): PictureFile | PictureProblem;
  /** Notes what cannot be printed. */
  fault(fault: Fault): void;
}

/** The name of a place of this page: a heading's id or a state's. */
export function labelOf(context: Context, id: string): string {
  return context.prefix + id;
}
