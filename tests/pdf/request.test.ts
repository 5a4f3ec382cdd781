import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { supportFormWords } from '../../src/components/walk/support-form-words.ts';
import { answerLabel, type Flow } from '../../src/flow/flow.ts';
import { helpState } from '../../src/flow/graph.ts';
import { articleSource } from '../../src/pdf/article/article-source.ts';
import { compile } from '../../src/pdf/engine.ts';
import { pdfWords } from '../../src/pdf/words.ts';
import { fanOut, ladder } from '../layout/graphs.ts';
import { troubleshooters } from '../support/flows.ts';
import { nestedMachine } from '../support/nested-machine.ts';
import { sampleFlow } from '../support/sample-flow.ts';
import { type Passage, type Pdf, textOf } from './read/pdf.ts';
import { readPdf } from './read/read-pdf.ts';
import { walkingPage } from './walking-page.ts';

const noFiles = pathToFileURL(`${mkdtempSync(path.join(tmpdir(), 'no-site-'))}/`);

async function pdfOf(flow: Flow): Promise<Pdf> {
  const { source } = articleSource(walkingPage(flow).page, flow, new URL('https://help.example.com/'), noFiles);
  return readPdf(compile(source));
}

/** What stands from the request's title to the next heading. */
function requestIn(pdf: Pdf, title: string): Passage[] {
  const start = pdf.passages.findIndex((one) => one.text === title);
  const rest = start === -1 ? [] : pdf.passages.slice(start);
  const ofHeadings = new Set(pdf.headings.flatMap((one) => one.runs));
  const end = rest.findIndex((one) => one.runs.some((run) => ofHeadings.has(run)));
  return end === -1 ? rest : rest.slice(0, end);
}

const flows: [string, Flow][] = [
  ...troubleshooters.map(([name, , flow]): [string, Flow] => [name, flow]),
  ['nested compounds', sampleFlow(nestedMachine)],
  ['a fan of 35 answers', sampleFlow(fanOut(35))],
];

describe.each(flows)('the support request of %s', (_, flow) => {
  const words = pdfWords(flow.lang);
  const form = supportFormWords(flow.lang);
  const first = flow.states[flow.initial];

  test('asks for what the walk asks for, in its words, and what was checked', async () => {
    const passages = requestIn(await pdfOf(flow), words.supportRequest);
    const texts = passages.map((one) => one.text);
    const said = [form.integration, form.record, form.status, form.errors, words.whatIChecked];
    const answers = first?.answers.flatMap((answer) => answer.targets.map((target) => answerLabel(answer, target)));
    const questions = Object.values(flow.states).filter(({ id, kind }) => kind === 'question' && id !== flow.initial);
    const ticked = [...(answers ?? []), ...questions.map(({ title }) => title)];
    expect(texts).toEqual(expect.arrayContaining([...said, ...ticked]));
    expect(texts).toHaveLength(2 + said.length + ticked.length);
  });

  test('stays on one page, and is for the pen: no fields to fill on screens', async () => {
    const pdf = await pdfOf(flow);
    const runs = requestIn(pdf, words.supportRequest).flatMap((one) => one.runs);
    expect(new Set(runs.map((run) => run.page)).size, textOf(runs)).toBe(1);
    expect(pdf.file.getForm().getFields()).toEqual([]);
  });
});

test('a troubleshooter where nobody can be asked for help has no request', async () => {
  const flow = sampleFlow(ladder(3));
  expect(helpState(flow)).toBeUndefined();
  expect(requestIn(await pdfOf(flow), pdfWords(flow.lang).supportRequest)).toEqual([]);
});
