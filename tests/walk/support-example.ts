import type { Check } from '../../src/flow/walk/checks.ts';
import type { SupportRequest } from '../../src/flow/walk/support.ts';
import { supportWords as words } from '../../src/flow/walk/support-words.ts';

export const request = (parts: Partial<SupportRequest> = {}): SupportRequest => ({
  fields: {},
  checks: [],
  link: 'https://help.example/troubleshooting/water/#walk?start=gas',
  words,
  ...parts,
});

export const checks: Check[] = [
  { question: 'What is missing?', answer: 'A worker' },
  { question: 'Step 1: Check sync timing. Has one full sync cycle passed?', answer: 'Yes, a full cycle' },
  { wentTo: 'Step 4: Check the source record' },
  {
    question: 'Step 4: Check the source record. What do you find?',
    answer: 'It is a draft',
    tried: 'Save the draft',
  },
];
