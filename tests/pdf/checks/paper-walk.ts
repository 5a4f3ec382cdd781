import { interfaceWords } from '../../../src/components/interface-words.ts';
import { answerLabel } from '../../../src/flow/flow.ts';
import { pdfWords } from '../../../src/pdf/words.ts';
import { pathName } from '../../support/paths.ts';
import { walkedPaths } from '../../support/walked-paths.ts';
import { type Piece, piecesOf } from '../read/paper.ts';
import type { Pdf } from '../read/pdf.ts';
import type { ExpectedArticle, ExpectedPdf } from './expected-article.ts';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Headings are set larger than the text. */
const leastHeading = 11.5;

/** An article on paper, in the hands of a reader who turns to pages and looks for headings. */
class PaperReader {
  readonly pieces: Piece[];
  readonly titles: Set<string>;
  readonly word: string;
  readonly kinds: string[];

  constructor(pdf: Pdf, article: ExpectedArticle, lang: string) {
    this.pieces = piecesOf(pdf);
    this.titles = new Set([article.title, ...article.headings.map(({ title }) => title)]);
    this.word = pdfWords(lang).page;
    this.kinds = Object.values(interfaceWords(lang).kind);
  }

  /** Where a heading that may take several lines ends, if it begins at a piece. */
  #endOf(title: string, start: number): number | undefined {
    const size = this.pieces[start]?.size ?? 0;
    if (size < leastHeading) return undefined;
    let text = '';
    for (let end = start; end < this.pieces.length && text.length < title.length; end++) {
      text += (text === '' ? '' : ' ') + this.pieces[end]?.text;
      if (text === title) return this.#leadsOn(end + 1, size) ? undefined : end + 1;
    }
    return undefined;
  }

  /** Whether what stands before a piece, in letters as large, is no heading but has the page that it leads to behind it. */
  #leadsOn(start: number, size: number): boolean {
    let text = '';
    for (let at = start; Math.abs((this.pieces[at]?.size ?? 0) - size) < 0.1; at++) {
      text += ` ${this.pieces[at]?.text}`;
      if (new RegExp(`, ${this.word} \\d+$`).test(text)) return true;
    }
    return false;
  }

  /** The piece after a heading; on a page if one is given, else from a piece on. */
  find(title: string, { page, from = 0 }: { page?: number; from?: number }): number | undefined {
    for (let start = from; start < this.pieces.length; start++) {
      if (page !== undefined && this.pieces[start]?.page !== page) continue;
      const end = this.#endOf(title, start);
      if (end !== undefined) return end;
    }
    return undefined;
  }

  /** What stands below a heading, up to the next, a line for each piece. */
  below(start: number): string {
    const isHeading = (at: number) => [...this.titles].some((title) => this.#endOf(title, at) !== undefined);
    let end = start;
    while (end < this.pieces.length && !isHeading(end)) end++;
    return this.pieces
      .slice(start, end)
      .map(({ text }) => text)
      .join('\n');
  }

  /** Where the line of an answer sends its reader. */
  turn(start: number, label: string): { title: string; page: number } | undefined {
    const words = escaped(label).replaceAll(' ', '\\s+');
    const line = new RegExp(`^${words}\\s+([^,][\\s\\S]*?),\\s+${this.word}\\s+(\\d+)$`, 'm').exec(this.below(start));
    return line ? { title: (line[1] ?? '').replace(/\s+/g, ' '), page: Number(line[2]) } : undefined;
  }

  /** The kind of outcome that stands beside a heading. */
  kindAt(end: number): string | undefined {
    return this.pieces
      .slice(Math.max(0, end - 6), end + 2)
      .map(({ text }) => text)
      .findLast((text) => this.kinds.includes(text));
  }
}

/**
 * On paper, with nothing but what is printed: from the first question, the line of each answer of a path names a
 * heading and a page where that heading stands, up to the outcome and its kind.
 */
export function paperFaults(pdf: Pdf, { lang, articles }: ExpectedPdf): string[] {
  return articles.flatMap((article) => {
    const { flow, machine, name } = article;
    if (!flow || !machine) return [];
    const reader = new PaperReader(pdf, article, lang);
    const titleOf = (id: string) => article.headings.find((one) => one.id === id)?.title ?? '';
    const turns = new Map<string, { title: string; page: number } | undefined>();
    const turn = (at: number, label: string) => {
      const key = `${at} ${label}`;
      if (!turns.has(key)) turns.set(key, reader.turn(at, label));
      return turns.get(key);
    };
    const first = reader.find(titleOf(flow.initial), { from: reader.find(article.title, {}) ?? 0 });
    if (first === undefined) return [`${name}: the first question cannot be found.`];
    const faults = walkedPaths(machine).flatMap((path) => {
      let at = first;
      let title = titleOf(flow.initial);
      for (const { state, answer, target } of path.answers) {
        const given = flow.states[state]?.answers.find((one) => one.id === answer);
        const aimed = given?.targets.find((one) => one.state === target);
        const label = given && aimed ? answerLabel(given, aimed) : '';
        const next = turn(at, label);
        if (!next) return [`${name}: below “${title}” no line says where “${label}” leads.`];
        const end = reader.find(next.title, { page: next.page });
        if (end === undefined) return [`${name}: “${next.title}” is not on page ${next.page}.`];
        [at, title] = [end, next.title];
      }
      if (title !== titleOf(path.outcome)) return [`${name}: ${pathName(path)} leads to “${title}”.`];
      const kind = flow.states[path.outcome]?.outcome;
      const said = kind && interfaceWords(lang).kind[kind];
      return reader.kindAt(at) === said ? [] : [`${name}: beside “${title}” stands no “${said}”.`];
    });
    return [...new Set(faults)];
  });
}
