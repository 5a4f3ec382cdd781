import type { Pdf } from '../read/pdf.ts';
import { type ExpectedPdf, placeName } from './expected-article.ts';
import { linkName } from './link-words.ts';
import { headingBelow } from './sections.ts';

/** Points a destination may stand above its heading. */
const nearest = 45;
const leastTarget = 18;

/** Every heading is a destination, that stands right above it; no other destination has a heading's name. */
export function placeFaults(pdf: Pdf, { articles }: ExpectedPdf): string[] {
  return articles.flatMap((article) => {
    const states = Object.values(article.flow?.states ?? {}).map(({ id, title }) => ({ id, title }));
    return [...article.headings, ...states].flatMap(({ id, title }) => {
      const name = placeName(article, id);
      const place = pdf.destinations.get(name);
      if (!place) return [`${name} is no destination.`];
      const below = headingBelow(pdf, place);
      if (below?.heading.title !== title) return [`${name} leads to “${below?.heading.title}”, not to “${title}”.`];
      return below.gap <= nearest ? [] : [`${name} stands ${below.gap.toFixed(1)} points above “${title}”.`];
    });
  });
}

/** Every link leads somewhere. */
export function danglingFaults(pdf: Pdf): string[] {
  const links = pdf.links.filter(({ to, url }) => (to === undefined ? !url : !pdf.destinations.has(to)));
  return [
    ...links.map((link) => `${linkName(link)} leads nowhere.`),
    ...pdf.outline.filter(({ place }) => !place).map(({ title }) => `“${title}” of the outline leads nowhere.`),
  ];
}

/** What can be tapped is as high and as wide as a finger asks for, in each of its lines. */
export function targetFaults(pdf: Pdf): string[] {
  return pdf.links.flatMap((link) =>
    link.parts.flatMap((part) => {
      const [width, height] = [part.right - part.left, part.top - part.bottom];
      if (Math.min(width, height) > leastTarget - 0.05) return [];
      return [`${linkName(link)} is ${width.toFixed(1)} by ${height.toFixed(1)} points.`];
    }),
  );
}

/** Two PDFs of the same text have the same places on the same pages. */
export function paperFaults(one: Pdf, other: Pdf): string[] {
  const pages = ({ destinations }: Pdf) => [...destinations].map(([name, { page }]) => `${name}: ${page}`);
  const [first, second] = [new Set(pages(one)), new Set(pages(other))];
  const faults = [...first.symmetricDifference(second)].map((place) => `${place} is so on one paper only.`);
  return one.pages.length === other.pages.length ? faults : [...faults, 'The papers have not as many pages.'];
}
