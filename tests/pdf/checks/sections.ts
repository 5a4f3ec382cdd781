import { type Heading, type Link, type Pdf, type Place, type Run, textOf } from '../read/pdf.ts';
import type { ExpectedArticle } from './expected-article.ts';

/** Where something stands in the order of a single column. */
const at = (page: number, y: number) => page * 100_000 - y;

/** From a place to the next, of those that links or the outline lead to. */
export interface Section {
  links: Link[];
  text: string;
}

/** Points by which type may stand above the place of its section. */
const slack = 3;

/** The section that begins at a named destination; `undefined` if there is no such destination. */
export function sectionAt(pdf: Pdf, name: string): Section | undefined {
  const place = pdf.destinations.get(name);
  if (!place) return undefined;
  const start = at(place.page, place.y);
  const places = [...pdf.destinations.values(), ...pdf.outline.flatMap((one) => one.place ?? [])];
  const end = Math.min(...places.map(({ page, y }) => at(page, y)).filter((one) => one > start + 1));
  const holds = (page: number, y: number, slack: number) => at(page, y) > start - slack && at(page, y) < end - slack;
  return {
    links: pdf.links.filter(({ parts: [first] }) => holds(first.page, (first.top + first.bottom) / 2, 0)),
    text: textOf(pdf.passages.flatMap(({ runs }) => (runs[0] && holds(runs[0].page, runs[0].top, slack) ? runs : []))),
  };
}

/** The heading that a place leads to: the nearest that begins below it. Points between the two. */
export function headingBelow(pdf: Pdf, place: Place): { heading: Heading; gap: number } | undefined {
  const below = pdf.headings.flatMap((heading) => {
    const [first] = heading.runs;
    if (!first || first.page !== place.page || first.top > place.y + slack) return [];
    return [{ heading, gap: place.y - first.top }];
  });
  return below.toSorted((a, b) => a.gap - b.gap)[0];
}

/** The pages of an article: from that of its title to that before the next article's. */
export function pagesOfArticle(
  pdf: Pdf,
  articles: ExpectedArticle[],
  article: ExpectedArticle,
): { from: number; to: number } {
  const starts = articles.map(({ title, headings }) => {
    const index = pdf.headings.findIndex((one, at) => one.title === title && followsAs(pdf.headings, at, headings));
    return pdf.headings[index]?.runs[0]?.page ?? Number.NaN;
  });
  const from = starts[articles.indexOf(article)] ?? Number.NaN;
  return { from, to: Math.min(pdf.pages.length, ...starts.filter((one) => one > from).map((one) => one - 1)) };
}

/** Of titles that are the same, an article's is the one that its first heading follows. */
function followsAs(all: Heading[], at: number, [first]: { title: string }[]): boolean {
  return first === undefined || all[at + 1]?.title === first.title;
}

/** The text of some pages as the structure orders it, without artifacts. */
export function textOfPages(pdf: Pdf, { from, to }: { from: number; to: number }): string {
  const isThere = (run: Run | undefined) => run !== undefined && run.page >= from && run.page <= to;
  return textOf(pdf.passages.flatMap(({ runs }) => (isThere(runs[0]) ? runs : [])));
}
