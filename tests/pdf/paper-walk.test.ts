import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { articleSource } from '../../src/pdf/article/article-source.ts';
import { compile } from '../../src/pdf/engine.ts';
import { sampleFlow } from '../support/sample-flow.ts';
import { expectedArticle, ownPdf } from './checks/expected-article.ts';
import { paperFaults } from './checks/paper-walk.ts';
import { readPdf } from './read/read-pdf.ts';
import { walkingPage } from './walking-page.ts';

const machine = createMachine({
  id: 'wording',
  initial: 'first',
  states: {
    first: { on: { none: 'second', stop: 'third', rest: 'ask' } },
    second: { on: { again: 'third', end: 'ask' } },
    third: { on: { done: 'fixed', stuck: 'ask' } },
    fixed: { type: 'final', tags: 'fix' },
    ask: { type: 'final', tags: 'help' },
  },
});

test.for([
  ['of the step it leads to', { stop: 'Third', rest: 'Ask' }],
  ['of another step', { none: 'Third', stop: 'Ask', again: 'Second', end: 'First' }],
  [
    'that takes two lines',
    { third: 'Third and more words. '.repeat(6).trim(), none: 'Third and more words. '.repeat(6).trim() },
  ],
] as [string, Record<string, string>][])('an answer may be worded as a heading, %s', async ([, words]) => {
  const flow = sampleFlow(machine, words);
  const { html, path, page } = walkingPage(flow);
  const noFiles = pathToFileURL('/no-site/');
  const { source } = articleSource(page, flow, new URL('https://help.example.com/'), noFiles);
  const pdf = await readPdf(compile(source));
  expect(paperFaults(pdf, ownPdf({ ...expectedArticle(html, path), flow, machine }))).toEqual([]);
});
