import type { OutcomeKind } from '../../machines/vocabulary/outcome.ts';

const check = 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5M5.25 8.25l2 2 3.5-4';

/** What a state is, as a path drawn on 16 by 16 with lines 1.5 wide. */
export const drawings: Record<OutcomeKind | 'question', string> = {
  question: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3',
  fix: 'M13.9 4.6 11.6 6.9 9.1 4.4l2.3-2.3a3.9 3.9 0 0 0-4.9 5L2.2 11.4a1.7 1.7 0 0 0 2.4 2.4l4.3-4.3a3.9 3.9 0 0 0 5-4.9',
  wait: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5M8 4.75V8l2.25 1.75',
  found: check,
  solved: check,
  help: 'M1.75 3.25h12.5v9.5H1.75zM1.75 4.25 8 8.75l6.25-4.5',
};

/** What a page is, drawn alike. */
export const pageDrawings = {
  article: 'M4 1.75h5.5L12.5 5v9.25h-8.5zM6.25 7.5h4M6.25 10.5h4',
  troubleshooter: 'M6 1.75h4v3.5H6zM8 5.25v3M3.75 11V8.25h8.5V11M1.75 11h4v3.25h-4zM10.25 11h4v3.25h-4z',
};
