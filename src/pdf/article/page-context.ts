import type { Flow } from '../../flow/flow.ts';
import { pdfWords } from '../words.ts';
import type { Context, Fault } from './context.ts';
import { addressOf, type destinationsAmong, type Printed } from './destinations.ts';
import { pictureFiles } from './picture-files.ts';

/** What all pages of one PDF share. */
export interface Whole {
  /** The site's address, with its base path. */
  root: URL;
  /** The folder of the built site. */
  dist: URL;
  /** Where links lead. */
  resolve: ReturnType<typeof destinationsAmong>;
  /** The pictures, by their path for Typst. */
  files: Map<string, Uint8Array>;
  faults: Fault[];
}

/**
 * What the parts of a page need to know to be printed.
 * @param depth how much deeper its headings stand than on the page
 */
export function pageContext(
  { page, prefix, place }: Printed,
  flow: Flow | undefined,
  depth: number,
  { root, dist, resolve, files, faults }: Whole,
): Context {
  return {
    page,
    flow,
    words: pdfWords(page.lang),
    depth,
    prefix,
    place,
    resolve: (href) => resolve(href, page),
    picture: pictureFiles(addressOf(page, root), root, dist, files),
    fault: (fault) => faults.push(fault),
  };
}
