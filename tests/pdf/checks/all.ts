import type { Pdf } from '../read/pdf.ts';
import { chartFaults } from './chart-nodes.ts';
import type { ExpectedPdf } from './expected-article.ts';
import { contentsFaults } from './link-contents.ts';
import { actionFaults } from './no-actions.ts';
import { outcomeFaults } from './outcomes.ts';
import { headingFaults, outlineFaults } from './outline.ts';
import { paperFaults } from './paper-walk.ts';
import { annotationFaults } from './pdf-ua-annotations.ts';
import { documentFaults } from './pdf-ua-document.ts';
import { fontFaults } from './pdf-ua-fonts.ts';
import { structureFaults } from './pdf-ua-structure.ts';
import { danglingFaults, placeFaults, targetFaults } from './places.ts';
import { folioFaults, printedPageFaults } from './printed-pages.ts';
import { sentenceFaults } from './sentences.ts';
import { answerFaults, walkFaults } from './walked-links.ts';

/** Says what is wrong with a finished PDF: nothing with a good one. */
export type Check = (pdf: Pdf, expected: ExpectedPdf) => string[];

/** Every check of one PDF, by what holds if it finds nothing. */
export const checks = {
  'every path is walked by its links': walkFaults,
  'questions lead on by their answers alone': answerFaults,
  'every state is a node of the flowchart': chartFaults,
  'every link has its page printed': printedPageFaults,
  'pages are numbered': folioFaults,
  'places stand right above their headings': placeFaults,
  'no link is dangling': danglingFaults,
  'links are large enough to tap': targetFaults,
  'PDF/UA-1: the document': documentFaults,
  'PDF/UA-1: the structure': structureFaults,
  'PDF/UA-1: the links': annotationFaults,
  'PDF/UA-1: the fonts': fontFaults,
  'links say where they lead and in which words': contentsFaults,
  'the outline is that of the headings': outlineFaults,
  'the headings are those of the page': headingFaults,
  'nothing acts but links': actionFaults,
  'every path is walked on paper': paperFaults,
  'outcomes say what they are and lead back': outcomeFaults,
  'every sentence is there': sentenceFaults,
} satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;
