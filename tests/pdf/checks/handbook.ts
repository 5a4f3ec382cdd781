import { answerLabel } from '../../../src/flow/flow.ts';
import type { Link, Pdf } from '../read/pdf.ts';
import { type ExpectedArticle, type ExpectedPdf, placeName } from './expected-article.ts';
import { linkName, linkWords } from './link-words.ts';
import { pagesOfArticle } from './sections.ts';

/** A category and its articles, as the site lists them. */
export interface ExpectedChapter {
  title: string;
  articles: ExpectedArticle[];
}

export interface ExpectedHandbook extends ExpectedPdf {
  chapters: ExpectedChapter[];
}

/** The first page of the first article, and the last of the last. */
function pagesOfAll(pdf: Pdf, { articles }: ExpectedPdf): { from: number; to: number } {
  const all = articles.map((article) => pagesOfArticle(pdf, articles, article).from);
  const from = Math.min(...all);
  // The last article ends where a heading of the outermost level follows its own.
  const next = pdf.headings.flatMap(({ level, runs: [run] }) =>
    level === 1 && run && run.page > Math.max(...all) ? run.page : [],
  );
  return { from, to: Math.min(pdf.pages.length, ...next.map((page) => page - 1)) };
}

/** One chapter a category, with its articles below it, all in the order of the site. */
export function chapterFaults(pdf: Pdf, { chapters }: ExpectedHandbook): string[] {
  const expected = chapters.flatMap(({ title, articles }) => [
    `1 ${title}`,
    ...articles.map((one) => `2 ${one.title}`),
  ]);
  const found = pdf.headings.filter(({ level }) => level <= 2).map(({ level, title }) => `${level} ${title}`);
  const start = found.indexOf(expected[0] ?? '');
  const slice = found.slice(start, start + expected.length);
  return slice.join('\n') === expected.join('\n')
    ? []
    : [`The chapters are\n${found.join('\n')}\nnot\n${expected.join('\n')}`];
}

/** Each article begins on a page of its own, after those before it. */
export function orderFaults(pdf: Pdf, { articles }: ExpectedPdf): string[] {
  const starts = articles.map((article) => pagesOfArticle(pdf, articles, article).from);
  return starts.flatMap((page, at) =>
    at === 0 || page > (starts[at - 1] ?? 0) ? [] : [`${articles[at]?.name} does not begin on a page of its own.`],
  );
}

/** The contents lead to every article, in order, by its title. */
export function contentsFaults(pdf: Pdf, expected: ExpectedPdf): string[] {
  const { from } = pagesOfAll(pdf, expected);
  const links = pdf.links.filter(({ parts: [first] }) => first.page < from);
  const names = new Map(expected.articles.map(({ name, title }) => [name, title]));
  const found = links.filter(({ to }) => names.has(to ?? ''));
  const untitled = found.filter((link) => !link.words.startsWith(names.get(link.to ?? '') ?? ''));
  const order = found.map(({ to }) => to).join(', ');
  return [
    ...(order === [...names.keys()].join(', ') ? [] : [`The contents lead to [${order}].`]),
    ...untitled.map((link) => `${linkName(link)} of the contents does not have the title.`),
  ];
}

/** The index has every answer that leads to an outcome, by troubleshooter in the order of the alphabet. */
export function indexFaults(pdf: Pdf, expected: ExpectedPdf): string[] {
  const { to: last } = pagesOfAll(pdf, expected);
  const links = pdf.links.filter(({ parts: [first] }) => first.page > last);
  return expected.articles.flatMap((article) => {
    const { flow, name } = article;
    if (!flow) return [];
    const own = links.filter(({ to }) => to?.startsWith(article.prefix));
    const wordsOf = (link: Link) => linkWords(pdf, link, article.lang)?.own ?? '';
    const missing = Object.values(flow.states).flatMap(({ answers, kind }) =>
      answers
        .filter((answer) => kind === 'question' || answer.group)
        .flatMap((answer) =>
          answer.targets.map((target) => ({ label: answerLabel(answer, target), state: target.state })),
        )
        .filter(({ state }) => flow.states[state]?.outcome)
        .filter(
          ({ label, state }) =>
            !own.some((link) => link.to === placeName(article, state) && wordsOf(link).includes(label)),
        ),
    );
    return [...new Set(missing.map(({ label, state }) => `${name}: the index has no “${label}” to ${state}.`))];
  });
}

/**
 * No link to an article leaves the handbook.
 * @param addresses those of its articles on the web
 */
export function leavingFaults(pdf: Pdf, addresses: string[]): string[] {
  const pages = new Set(addresses);
  return pdf.links.flatMap((link) => {
    const page = link.url?.replace(/[?#].*$/, '').replace(/\/?$/, '/');
    return page && pages.has(page) && !isAddress(link) ? [`${linkName(link)} leaves the handbook.`] : [];
  });
}

/** An article’s own address is there to be typed or followed. */
const isAddress = ({ url, words }: Link) => url?.replace(/^https?:\/\//, '').replace(/\/$/, '') === words;
