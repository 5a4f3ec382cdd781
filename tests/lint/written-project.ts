import { assign, createMachine } from 'xstate';
import { readArticle } from '../../src/astro/articles.ts';
import type { Finding } from '../../src/flow/finding.ts';
import { graphOf } from '../../src/flow/graph.ts';
import { join } from '../../src/flow/join.ts';
import { linkFindings } from '../../src/flow/lint/links.ts';
import type { Locate } from '../../src/flow/lint/locate.ts';
import { machineFindings } from '../../src/flow/lint/machine.ts';
import { readWords } from '../../src/flow/read-words.ts';
import type { Draft, Section } from './random-project.ts';

/** Places in the machine are called by what stands there: `alder`, `alder next-alder`. */
const locate: Locate = (state = '', answer, part) => {
  const name = state.split('.').at(-1) ?? '';
  return { file: [name, answer ?? part].filter(Boolean).join(' ') || 'machine', line: 1, column: 1 };
};

export const articleFile = 'src/content/docs/made.mdx';

/** The article as it would be written. */
export function articleText({ conditions, sections, inside, behind }: Draft): string {
  const section = ({ state, title, text, answers, sections: inner }: Section, depth: number): string[] => [
    `<Step state="${state}">`,
    ...(title ? [`${'#'.repeat(Math.min(depth, 6))} ${title}`] : []),
    ...text,
    answers.map(({ id, words }) => `<Answer id="${id}">${words}</Answer>`).join('\n'),
    ...inner.flatMap((one) => section(one, depth + 1)),
    '</Step>',
  ];
  return [
    '---\ntitle: Made\n---',
    '<Troubleshooter machine="made">',
    ...conditions.map(({ guard, words }) => `<Condition guard="${guard}">${words}</Condition>`),
    ...sections.flatMap((one) => section(one, 2)),
    ...inside,
    '</Troubleshooter>',
    ...behind,
  ].join('\n\n');
}

/** What is found in a machine and its article, without a file being written. */
export function findingsIn(draft: Draft): Finding[] {
  const machine = createMachine(draft.machine as never, {
    guards: draft.guards as never,
    actions: { note: assign((_, params) => params as never) },
  });
  const graph = graphOf(machine, 'made');
  const { article, findings: inFile } = readArticle(articleFile, articleText(draft));
  if (!article) return inFile;
  const { words, findings: inWords } = readWords(article);
  const { flow, findings: joined } = join(graph, words, locate);
  return [
    ...inWords,
    ...machineFindings(machine, graph, locate),
    ...joined,
    ...linkFindings([{ flow, words }], words, [], {
      pages: [words.path],
      files: [],
      anchors: new Map(),
      integrations: [],
    }),
  ];
}
