import type { SupportWords } from '../../../flow/walk/support.ts';
import { supportWords } from '../../../flow/walk/support-words.ts';

/** The words of the request to support. */
export const words = {
  integration: 'Integration',
  chooseOne: 'Choose one',
  otherIntegration: 'Other / not sure',
  record: 'Record name or ID',
  status: 'Status in your integration',
  errors: 'Sync errors you saw',
  message: 'Your message',
  messageHint: 'The checks are filled in from your answers.',
  openDraft: 'Open an email draft',
  copyText: 'Copy the text',
  textCopied: 'Text copied',
  downloadFile: 'Download as a file',
  staysHere: 'What you type stays on this page. Nothing is sent until you send the email.',
  fileName: 'support-request.txt',
  text: supportWords satisfies SupportWords as SupportWords,
};

export type SupportFormWords = typeof words;
