import type { SupportWords } from './support.ts';

/** The support text in English. */
export const supportWords: SupportWords = {
  fields: { integration: 'Integration', record: 'Record', status: 'Status', errors: 'Errors' },
  checked: 'What I checked:',
  checkedBefore: 'What I checked before, in “{title}”:',
  wentTo: 'Went to {title}',
  tried: 'Tried: {title}',
  open: 'Open this walk:',
  rest: 'This is not all of it: the copied text or the file holds the rest.',
};
