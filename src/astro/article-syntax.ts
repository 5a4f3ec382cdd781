import type { Finding } from '../flow/finding.ts';

/** Why an article cannot be parsed, at the place that the compiler's error names. @param source the whole file */
export function syntaxFinding(file: string, source: string, error: Error): Finding {
  const [first = ''] = error.message.split('\n');
  const [, line, column, message] = /^(\d+):(\d+):?\s*(.*?)(?: \([\w-]+:[\w-]+\))?$/.exec(first) ?? [];
  const place = { file, line: Number(line ?? 1), column: Number(column ?? 1) };
  return {
    rule: 'syntax',
    place,
    message: `The article cannot be parsed: ${message ?? first}.`,
    fix: fixOf(first, source, source.split('\n')[place.line - 1] ?? ''),
  };
}

function fixOf(message: string, source: string, line: string): string {
  // A tag that does not stand alone on its line belongs to the paragraph, which ends before the next blank line or tag.
  if (/before the end of `paragraph`/.test(message)) {
    return 'Write a tag, its words and its closing tag on one line; or each tag on a line of its own, with blank lines around the words.';
  }
  const unquoted = /valid JSX tag/.test(message) && /<[A-Za-z]\w*\s[^>]*?(\w+)=[^"'{\s]/.exec(line)?.[1];
  if (unquoted) return `Write what stands behind \`${unquoted}=\` between straight quotes: \`${unquoted}="…"\`.`;
  const unclosed = /closing tag/.test(message) ? unclosedStep(source) : undefined;
  if (unclosed !== undefined) return `Close every tag: it seems that the <Step> in line ${unclosed} has no </Step>.`;
  return 'Close every tag and brace; write `\\<` and `\\{` for the characters themselves.';
}

/** The line of a step without an end: steps in it have headings that are not below its own. */
function unclosedStep(source: string): number | undefined {
  const open: { line: number; depth?: number }[] = [];
  for (const [at, line] of source.split('\n').entries()) {
    const inner = open.at(-1);
    const [, signs] = /^\s*(#{1,6})\s/.exec(line) ?? [];
    if (signs && inner && inner.depth === undefined) {
      inner.depth = signs.length;
      const around = open.at(-2);
      if (around && inner.depth <= (around.depth ?? 0)) return around.line;
    }
    if (/^\s*<\/Step>/.test(line)) open.pop();
    else if (/^\s*<Step\b(?!.*(\/>|<\/Step>)\s*$)/.test(line)) open.push({ line: at + 1 });
  }
  return open.at(-1)?.line;
}
