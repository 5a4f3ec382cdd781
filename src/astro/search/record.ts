import type { ResultKind } from '../../components/site/search/ranking.ts';
import { answerLabel, type Flow, questionLabel } from '../../flow/flow.ts';
import type { PageSection } from './page-sections.ts';

/** A section of a page, ready to be indexed. */
export interface SearchRecord {
  /** From the site's root, with the heading's id: `/troubleshooting/missing-record/#set-wage`. */
  url: string;
  lang: string;
  kind: ResultKind;
  /** The article a section stands in, the category an article stands in; empty if there is none. */
  where: string;
  title: string;
  /** What can be shown of it. */
  text: string[];
  /** What else it is found by, never shown, with how much each word counts. */
  hidden: { words: string; weight: number }[];
  /** Of an outcome: the answers that lead to it, a line each. */
  leading: string;
  /** Of a troubleshooter: its place among all. */
  order?: number | undefined;
}

/** How much a word counts by where it stands; in a text, 1. */
const weights = {
  title: 5,
  search: 7,
  leading: 6,
  address: 1,
  leadingToQuestion: 1.5,
  asked: 0.7,
  linked: 0.8,
  article: 0.6,
};

/** The answers that lead to an outcome, a line each; to other states, none. */
export function leadingAnswers(flow: Flow | undefined, id = ''): string {
  if (flow?.states[id]?.kind !== 'outcome') return '';
  const words = leadingTo(flow, id).filter(({ weight }) => weight === weights.leading);
  return words.map((one) => one.words).join('\n');
}

/** The words of answers that lead to a state, and of the questions they are given to. */
function leadingTo(flow: Flow, id: string): SearchRecord['hidden'] {
  const outcome = flow.states[id]?.kind === 'outcome';
  return Object.values(flow.states)
    .filter((state) => state.kind === 'question')
    .flatMap((state) => {
      const leading = state.answers.flatMap((answer) =>
        answer.targets.filter((target) => target.state === id).map((target) => ({ answer, target })),
      );
      const own = leading.filter(({ answer }) => !answer.group);
      const words = [...new Set(leading.map(({ answer, target }) => answerLabel(answer, target)))];
      return [
        ...words.map((one) => ({ words: one, weight: outcome ? weights.leading : weights.leadingToQuestion })),
        ...(own.length > 0 && outcome ? [{ words: questionLabel(state), weight: weights.asked }] : []),
      ];
    });
}

/**
 * Words that a section of an article is found by and does not show.
 * @param article the article's title
 * @param linked what links elsewhere in the site say of it
 * @param search what its writer says readers call it
 */
export function hiddenWords(
  section: PageSection,
  article: string,
  flow: Flow | undefined,
  linked: string[],
  search = '',
): SearchRecord['hidden'] {
  const all = [
    ...(search ? [{ words: search, weight: weights.search }] : []),
    ...(flow && section.state ? leadingTo(flow, section.state) : []),
    ...linked.map((words) => ({ words, weight: weights.linked })),
    { words: article, weight: weights.article },
  ];
  // What is said twice counts once, by its first weight.
  return all.filter(({ words }, at) => all.findIndex((one) => one.words === words) === at);
}

/** What an article is called in its address, which may say in a word what its title asks in many. */
export function addressWords(path: string): SearchRecord['hidden'][number] {
  return { words: path.split('/').at(-2)?.replaceAll('-', ' ') ?? '', weight: weights.address };
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/**
 * A record as the page that Pagefind reads it from: https://pagefind.app/docs/weighting/,
 * https://pagefind.app/docs/metadata/, https://pagefind.app/docs/filtering/, https://pagefind.app/docs/sorts/.
 */
export function recordHtml({ lang, kind, where, title, text, hidden, leading, order }: SearchRecord): string {
  const shown = [title, ...text].join(' ').split(/\s+/).length;
  const told = { title, kind, where, leading, shown: String(shown) };
  const meta = Object.entries(told).map(([name, value]) => tag('meta', name, value));
  const listed = order === undefined ? [] : [tag('filter', 'kind', kind), tag('sort', 'order', String(order))];
  const paragraph = (words: string, weight: number) => `<p data-pagefind-weight="${weight}">${escaped(words)}</p>`;
  return [
    `<!doctype html><html lang="${lang}"><head>`,
    ...meta,
    ...listed,
    `</head><body><h1 data-pagefind-weight="${weights.title}">${escaped(title)}</h1>`,
    ...text.map((words) => paragraph(words, 1)),
    ...hidden.map(({ words, weight }) => paragraph(words, weight)),
    '</body></html>',
  ].join('');
}

/** An element that tells Pagefind one thing of the record. */
function tag(what: 'meta' | 'filter' | 'sort', name: string, value: string): string {
  return `<meta data-pagefind-${what}="${name}[content]" content="${escaped(value)}">`;
}
