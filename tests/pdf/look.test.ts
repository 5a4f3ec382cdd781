import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Flow } from '../../src/flow/flow.ts';
import { articleSource } from '../../src/pdf/article/article-source.ts';
import { compile } from '../../src/pdf/engine.ts';
import { onPaper } from '../../src/pdf/paper.ts';
import { fanOut, graphOfSteps, ladder } from '../layout/graphs.ts';
import { nestedMachine } from '../support/nested-machine.ts';
import { sampleFlow } from '../support/sample-flow.ts';
import { type CheckName, checks } from './checks/all.ts';
import { expectedArticle, ownPdf } from './checks/expected-article.ts';
import { paperFaults } from './checks/places.ts';
import { sectionAt } from './checks/sections.ts';
import type { Box, Pdf } from './read/pdf.ts';
import { readPdf } from './read/read-pdf.ts';
import { walkingPage } from './walking-page.ts';

const site = new URL('https://help.example.com/');
const noFiles = pathToFileURL(`${mkdtempSync(path.join(tmpdir(), 'no-site-'))}/`);

/** Every title and answer too long for a line. */
function withLongWords(flow: Flow): Flow {
  const long = (words: string) =>
    `${words}, as it is called where the integration keeps its records of workers, jobs and milestones for a long time`;
  const states = Object.values(flow.states).map((state) => {
    const answers = state.answers.map((answer) => ({ ...answer, words: long(answer.words) }));
    return [state.id, { ...state, title: long(state.title), answers }];
  });
  const headings = flow.headings.map((one) => ({ ...one, title: long(one.title) }));
  return { ...flow, states: Object.fromEntries(states), headings };
}

/** Titles of one word, wider than their column of the flowchart. */
function withWideWords(): Flow {
  const graph = graphOfSteps([{ id: 'first', answers: [['one'], ['two']] }], { one: 'fix', two: 'help' });
  const word = 'Immeasurable'.repeat(4);
  return sampleFlow(graph, { first: word, one: `${word}-one`, two: `${word}-two` });
}

const flows: [string, Flow, string?][] = [
  ['nested compounds', sampleFlow(nestedMachine)],
  ['a fan of 35 answers', sampleFlow(fanOut(35))],
  ['a ladder with loops', sampleFlow(ladder(20))],
  ['words too long for a line', withLongWords(sampleFlow(nestedMachine))],
  ['a word too long for its column', withWideWords()],
  ['a lot to read', sampleFlow(ladder(6)), 'Read this sentence before you go on. '.repeat(40)],
];

/** What a finished PDF of any page keeps to. The words of links are added to it afterwards. */
const kept: CheckName[] = [
  'questions lead on by their answers alone',
  'every state is a node of the flowchart',
  'every link has its page printed',
  'pages are numbered',
  'places stand right above their headings',
  'no link is dangling',
  'links are large enough to tap',
  'PDF/UA-1: the document',
  'PDF/UA-1: the structure',
  'PDF/UA-1: the fonts',
  'the outline is that of the headings',
  'the headings are those of the page',
];

/** In points, on every page of both papers. */
const textBlock = { width: 468, height: 684 };

describe.each(flows)('%s', (_, flow, text) => {
  const { html, path: address, page } = walkingPage(flow, text);
  let letter: Pdf;
  let a4: Pdf;

  beforeAll(async () => {
    const { source, faults } = articleSource(page, flow, site, noFiles);
    expect(faults).toEqual([]);
    const bytes = compile(source);
    [letter, a4] = await Promise.all([readPdf(bytes), readPdf(onPaper(bytes, 'a4'))]);
  });

  test.each(kept)('%s', (check) => {
    const expected = ownPdf({ ...expectedArticle(html, address), flow });
    expect(checks[check](letter, expected)).toEqual([]);
  });

  test('page numbers are the same on both papers', () => {
    expect(paperFaults(letter, a4)).toEqual([]);
  });

  test('nothing stands outside the text block, but head and foot', () => {
    for (const [pdf, sheet, left, bottom] of [
      [letter, { width: 612, height: 792 }, 84, 46],
      [a4, { width: 595.28, height: 841.89 }, 74, 73.89],
    ] as const) {
      for (const { shown, runs } of pdf.pages) {
        expect(shown.right - shown.left).toBeCloseTo(sheet.width);
        expect(shown.top - shown.bottom).toBeCloseTo(sheet.height);
        const isOutside = (run: Box) =>
          run.left < shown.left + left - 0.5 ||
          run.right > shown.left + left + textBlock.width + 0.5 ||
          run.bottom < shown.bottom + bottom - 0.5 ||
          run.top > shown.bottom + bottom + textBlock.height + 0.5;
        expect(runs.filter((run) => !run.artifact).filter(isOutside)).toEqual([]);
      }
    }
  });

  test('no heading stands apart from what follows it', () => {
    for (const { title, runs } of letter.headings) {
      const last = runs.at(-1);
      const after = letter.passages.find(
        (one) => one.runs[0] && last && one.runs[0].page === last.page && one.runs[0].top < last.bottom + 1,
      );
      expect(after, title).toBeDefined();
    }
  });

  test('an outcome stays on one page, if it fits on one', () => {
    for (const { id, outcome, title } of Object.values(flow.states)) {
      if (!outcome) continue;
      const { links = [] } = sectionAt(letter, id) ?? {};
      const pages = new Set(links.flatMap(({ parts }) => parts.map((one) => one.page)));
      expect(pages.size, title).toBeLessThanOrEqual(1);
    }
  });
});
