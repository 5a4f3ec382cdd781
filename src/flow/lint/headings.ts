import type { Finding } from '../finding.ts';
import type { Words } from '../words.ts';

/** Headings that would stand beside the page's title, which is the only one of the first level. */
export function headingFindings({ headings }: Pick<Words, 'headings'>): Finding[] {
  return headings
    .filter(({ depth }) => depth === 1)
    .map(({ title, place }) => ({
      rule: 'heading-level',
      place,
      message: `The heading "${title}" has the level of the page's title.`,
      fix: `Write "## ${title}".`,
    }));
}
