import type { Pdf } from '../read/pdf.ts';
import { type ExpectedPdf, placeName } from './expected-article.ts';
import { linkName } from './link-words.ts';
import { sectionAt } from './sections.ts';

/** Text that is compared wherever its lines end: a word wider than its column goes on below without a hyphen. */
const bare = (text: string) => text.replace(/\s/g, '');

/** Every heading of a state has one node in the flowchart, in order, that shows its title and leads to it. */
export function chartFaults(pdf: Pdf, { articles }: ExpectedPdf): string[] {
  return articles.flatMap((article) => {
    const { flow, name } = article;
    if (!flow) return [];
    const chart = sectionAt(pdf, placeName(article, 'flowchart'));
    if (!chart) return [`${name}: the flowchart has no destination.`];
    const states = flow.headings.filter((one) => one.state);
    const expected = states.map(({ id }) => placeName(article, id)).join(', ');
    const found = chart.links.map((link) => link.to).join(', ');
    const titles = new Map(states.map(({ id, title }) => [placeName(article, id), title]));
    const untitled = chart.links.filter((link) => !bare(link.words).includes(bare(titles.get(link.to ?? '') ?? '')));
    return [
      ...(found === expected ? [] : [`${name}: the flowchart leads to [${found}], not [${expected}].`]),
      ...untitled.map((link) => `${name}: the flowchart’s ${linkName(link)} does not show its title.`),
    ];
  });
}
