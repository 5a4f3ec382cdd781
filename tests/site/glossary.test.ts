import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { glossaryFindings } from '../../src/astro/glossary.ts';
import { firstUses } from '../../src/flow/glossary.ts';
import type { TreeNode } from '../../src/flow/tree.ts';

const terms = [
  { id: 'worker', forms: ['Worker', 'workers'], not: ['worker app', 'former worker'] },
  { id: 'sync-cycle', forms: ['Sync cycle', 'cycle'] },
];

/** What is linked, each with the text around it. */
const uses = (source: string) =>
  firstUses(mdxToMdast(source) as unknown as TreeNode, terms).map(
    ({ before, used, after, term }) => `${before}[${used}](${term.id})${after}`,
  );

describe('the first use of a term', () => {
  test('is linked once an article, however it is written', () => {
    expect(uses('Two WORKERS. A worker.\n\nA worker again.')).toEqual(['Two [WORKERS](worker). A worker.']);
  });

  test('is a whole word', () => {
    expect(uses('Coworkers, worker-like, workers’ pay.')).toEqual(['Coworkers, worker-like, [workers](worker)’ pay.']);
  });

  test('is the longest of its forms', () => {
    expect(uses('One sync\ncycle.')).toEqual(['One [sync\ncycle](sync-cycle).']);
  });

  test('is no part of a longer name that means something else', () => {
    expect(uses('The worker app,\nthe Worker\nApp, a former worker, and a worker’s app.')).toEqual([
      'The worker app,\nthe Worker\nApp, a former worker, and a [worker](worker)’s app.',
    ]);
  });

  test('is not in a title, a menu, a link, code, an answer or what is asked', () => {
    const source = [
      '## Worker',
      '**Settings → Workers** [worker](/a/) `worker`',
      '<Step state="a">\n\nWhich worker?\n\n<Answer id="b">A worker</Answer>\n\n</Step>',
      '<StepLink state="a">the worker</StepLink>',
      'In the end, a worker.',
    ];
    expect(uses(source.join('\n\n'))).toEqual(['In the end, a [worker](worker).']);
  });

  test('leaves a second term of the same text to its next use', () => {
    expect(uses('A worker, a cycle.\n\nA cycle.')).toEqual(['A [worker](worker), a cycle.', 'A [cycle](sync-cycle).']);
  });
});

test('the terms of this site have no findings', () => {
  expect(glossaryFindings('.')).toEqual([]);
});
