import { type Graph, helpState } from '../graph.ts';
import type { Standing } from './standing.ts';

/** One line of what the reader checked, in words. */
export type Check = { question: string; answer: string; tried?: string } | { wentTo: string };

/** The words of one article: from a Flow, or from the page that was made of it. */
export interface ArticleWords {
  title(state: string): string;
  /** What a state asks: title and question. */
  question(state: string): string;
  /** An answer's words; with its condition where a target is given. */
  answer(state: string, answer: string, target?: string): string;
}

/** The trail in words, for the support text. That the reader went to ask for help is known to who is asked. */
export function checksOf(graph: Graph, { taken }: Standing, words: ArticleWords): Check[] {
  const help = helpState(graph);
  return taken.flatMap((one): Check[] => {
    if (one.kind === 'jump') return one.to === help ? [] : [{ wentTo: words.title(one.to) }];
    const answer = words.answer(one.from, one.answer, one.undecided ? one.to : undefined);
    const tried = one.tried === undefined ? {} : { tried: words.title(one.tried) };
    return [{ question: words.question(one.from), answer, ...tried }];
  });
}
