import type { OutcomeKind } from '../../machines/vocabulary/outcome.ts';

export const english = {
  kind: { fix: 'Fix it', wait: 'Wait', found: 'Found', solved: 'Solved', help: 'Get help' } satisfies Record<
    OutcomeKind,
    string
  >,
  question: 'Question',
  anyOfThese: 'In any of these:',
  continued: (title: string) => `${title}, continued`,
  result: 'Result:',
  ifAnswered: 'if',
  or: 'or',
  quoted: (words: string) => `“${words}”`,
  stillStuck: 'Still stuck?',
  contactSupport: 'Contact support',
  flowchart: 'Flowchart',
  flowchartWithAnswers: 'Flowchart with answers',
  grayKey: 'Gray: not on your way.',
  openMap: 'Open the map',
  closeMap: 'Close map',
  wholeFlowchart: 'The whole flowchart',
  showWholeMap: 'Show the whole map',
  chartSummary: (questions: number, outcomes: number) =>
    `${questions} ${questions === 1 ? 'question' : 'questions'}, ${outcomes} ${outcomes === 1 ? 'result' : 'results'}. Select a box to go there.`,
};

export type InterfaceWords = typeof english;
