import type { Pdf } from '../read/pdf.ts';
import type { ExpectedPdf } from './expected-article.ts';
import { headingBelow } from './sections.ts';

interface Line {
  level: number;
  title: string;
}

/** Nested as readers see it: each item below the nearest before it that is of a higher level. */
function nested(items: Line[]): string {
  const above: number[] = [];
  return items
    .map(({ level, title }) => {
      while (above.length > 0 && (above.at(-1) ?? 0) >= level) above.pop();
      above.push(level);
      return `${'  '.repeat(above.length - 1)}${title}`;
    })
    .join('\n');
}

/** The outline has the headings of the PDF, in order and nested as they are, and each leads to its own. */
export function outlineFaults(pdf: Pdf): string[] {
  const [found, expected] = [nested(pdf.outline), nested(pdf.headings)];
  const astray = pdf.outline.filter(({ title, place }) => place && headingBelow(pdf, place)?.heading.title !== title);
  return [
    ...(found === expected ? [] : [`The outline is\n${found}\nand the headings are\n${expected}`]),
    ...astray.map(({ title }) => `“${title}” of the outline leads elsewhere.`),
  ];
}

/** The headings of each article are those of its page, all of them, in order and nested as they are. */
export function headingFaults(pdf: Pdf, { articles }: ExpectedPdf): string[] {
  const all = nested(pdf.headings).split('\n');
  const texts = all.map((line) => line.trim());
  return articles.flatMap(({ name, title, headings }) => {
    const lines = nested([{ level: 1, title }, ...headings]).split('\n');
    const starts = texts.flatMap((text, at) => (text === title ? [at] : []));
    const isAt = (start: number) => {
      const indent = ' '.repeat((all[start]?.length ?? 0) - title.length);
      return (
        lines.every((line, at) => all[start + at] === indent + line) && !isDeeper(all[start + lines.length], indent)
      );
    };
    return starts.some(isAt)
      ? []
      : [`${name}: the headings are not those of the page:\n${lines.join('\n')}\nbut\n${all.join('\n')}`];
  });
}

const isDeeper = (line: string | undefined, indent: string) => line?.startsWith(`${indent} `) ?? false;
