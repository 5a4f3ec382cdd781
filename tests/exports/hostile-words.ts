import fc from 'fast-check';

/** Pieces that mean something to Mermaid, Markdown, HTML or a placeholder of theirs, among ordinary words. */
const pieces = [
  ...['"', "'", '`', '```', '#', '# ', '#35;', '#quot;', '&', '&amp;', '<', '>', '<b>', '</b>', '<br/>', '<script>'],
  ...['[', ']', '[x](y)', '![', '(', ')', '((', '{', '}', '{{', '|', '||', '\\', '\\n', '\n', '\r\n', '\t', '*', '**'],
  ...['_', '__', '~~', '%', '%%', '%%{init: {}}%%', ';', ':', '::', ':::', '-->', '---', '- ', '+ ', '1. ', '2) ', '.'],
  ...['$', '$$', '@', '^', '=', '===', 'end', 'subgraph', 'graph', 'style a:#f00;', 'classDef x:#f00;', 'fa:fa-ban'],
  ...[
    'https://example.com',
    'www.example.com',
    'a@example.com',
    'ﬂ°',
    'ﬂ°°35¶ß',
    '¶ß',
    'ß',
    '😀',
    '👩‍👩‍👧',
    'é',
    '日本',
    'ש',
  ],
  ...['if', 'Step 1: Check', 'Yes,', ' ', ' ', 'the worker’s'],
];

/** Words as no writer should write them. They are never empty once white space is trimmed. */
export const hostileWords = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 4 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''))
  .filter((words) => folded(words) !== '');

/** The words as a page shows them: white space and control characters folded. */
export function folded(words: string): string {
  return words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
