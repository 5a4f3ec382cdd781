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
  /** What of its text it is, if it is not the element itself. */
  character?: string;
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
  /** Where a link leads. @param href as it stands on the page */
  resolve(href: string): Destination;
  /** Takes a picture of the page along. @returns its path for Typst; `undefined` if there is no such file */
  picture(src: string): string | undefined;
  /** Notes what cannot be printed. */
  fault(fault: Fault): void;
}

/** The name of a place of this page: a heading's id or a state's. */
export function labelOf(context: Context, id: string): string {
  return context.prefix + id;
}
