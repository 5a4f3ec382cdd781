import { PDFName, PDFString } from '@cantoo/pdf-lib';
import {
  chapterFaults,
  contentsFaults,
  type ExpectedHandbook,
  indexFaults,
  leavingFaults,
  orderFaults,
} from '../checks/handbook.ts';
import type { Pdf } from '../read/pdf.ts';
import { withBelow } from '../read/structure.ts';
import { dictOf, needed, remove, setOn, type Target } from './mutant.ts';

/** One way to break a handbook, and the check that is there to see it. */
export interface HandbookMutant {
  name: string;
  caughtBy(pdf: Pdf, expected: ExpectedHandbook, addresses: string[]): string[];
  change(target: Target, addresses: string[]): void;
}

/** The links to an article’s beginning, from the contents on. */
const linksTo = ({ pdf, article }: Target) => pdf.links.filter(({ to }) => to === article.name);

/** What is wrong with a handbook as a whole. */
export const handbookMutants: HandbookMutant[] = [
  {
    name: 'an article is not in the contents',
    caughtBy: contentsFaults,
    change: (target) => remove(target, needed('line of the contents', linksTo(target))),
  },
  {
    name: 'an outcome is not in the index',
    caughtBy: indexFaults,
    change: (target) => {
      const { pdf, article } = target;
      const toOutcome = pdf.links.filter(
        ({ to }) => article.flow?.states[to?.replace(article.prefix, '') ?? '']?.outcome,
      );
      remove(target, needed('line of the index', toOutcome.slice(-1)));
    },
  },
  {
    name: 'a category is no chapter',
    caughtBy: chapterFaults,
    change: (target) => {
      const chapters = target.pdf.structure ? withBelow(target.pdf.structure).filter(({ role }) => role === 'H1') : [];
      dictOf(target, needed('chapter', chapters.slice(1))).set(PDFName.of('S'), PDFName.of('H2'));
    },
  },
  {
    name: 'a link to an article leaves the handbook',
    caughtBy: (pdf, _, addresses) => leavingFaults(pdf, addresses),
    change: (target, [address = '']) => {
      const { context } = target.file;
      const link = needed('link to an article', linksTo(target).slice(-1));
      setOn(target, link, 'Dest', undefined);
      setOn(target, link, 'A', context.obj({ S: 'URI', URI: PDFString.of(address) }));
    },
  },
  {
    name: 'an article stands behind those that follow it',
    caughtBy: orderFaults,
    change: ({ file, pdf, article }) => {
      const pages = file.catalog.Pages().Kids();
      const at = (pdf.destinations.get(article.name)?.page ?? 1) - 1;
      const page = pages.get(at);
      pages.remove(at);
      pages.push(page);
    },
  },
];
