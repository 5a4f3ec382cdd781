import { ended } from '../flow.ts';
import type { Check } from './checks.ts';

/** The fields of a support request, in the order of its text. */
export const supportFields = ['integration', 'record', 'status', 'errors'] as const;

export type SupportField = (typeof supportFields)[number];

/** The words of the support text; `{title}` stands for the title of a step or an article. */
export interface SupportWords {
  fields: Record<SupportField, string>;
  checked: string;
  checkedBefore: string;
  wentTo: string;
  tried: string;
  open: string;
  /** Said in an email draft that could not hold everything. */
  rest: string;
}

export interface SupportRequest {
  /** What the reader typed or picked. Empty fields are left out of the text. */
  fields: Readonly<Partial<Record<SupportField, string>>>;
  /** What was checked in another troubleshooter before, and that one's title. */
  before?: { title: string; checks: readonly Check[] };
  checks: readonly Check[];
  /** The address that opens this walk. */
  link: string;
  words: SupportWords;
}

const put = (words: string, title: string) => words.replace('{title}', () => title);

function checkLine(check: Check, words: SupportWords): string {
  if ('wentTo' in check) return `- ${put(words.wentTo, check.wentTo)}`;
  const line = `- ${ended(check.question, ':')} ${check.answer}`;
  return check.tried === undefined ? line : `${ended(line, '.')} ${put(words.tried, check.tried)}`;
}

const block = (heading: string, lines: string[]) => (lines.length > 0 ? [heading, ...lines].join('\n') : '');

/** Parts of the text with an empty line between them. */
export function paragraphs(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The fields that say something, one a line. */
export function fieldsText({ fields, words }: SupportRequest): string {
  return supportFields
    .map((field) => [words.fields[field], (fields[field] ?? '').replace(/\r\n?/g, '\n').trim()])
    .flatMap(([label, value]) => (value ? `${label}: ${value}` : []))
    .join('\n');
}

/** The checks under their headings, the earlier troubleshooter's first; of all of them the latest `most`. */
export function checksText({ before, checks, words }: SupportRequest, most = Infinity): string {
  const lines = (list: readonly Check[], latest: number) =>
    list.slice(Math.max(0, list.length - latest)).map((check) => checkLine(check, words));
  return paragraphs(
    before
      ? block(put(words.checkedBefore, before.title), lines(before.checks, Math.max(0, most - checks.length)))
      : '',
    block(words.checked, lines(checks, most)),
  );
}

export function linkText({ link, words }: SupportRequest): string {
  return `${words.open} ${link}`;
}

/** What the reader sends to support: the text that is shown, copied and saved. Lines end with `\n`. */
export function supportText(request: SupportRequest): string {
  return paragraphs(fieldsText(request), checksText(request), linkText(request));
}
