import type { Answer, Graph, State, Target } from './graph.ts';

/** The condition of the target that holds when no guard does, in the article and in `data-guard`. */
export const otherwise = 'otherwise';

export interface FlowTarget extends Target {
  /** Words of the condition, the whole phrase ("if it is a worker", "otherwise"); only where an answer has several targets. */
  condition?: string;
}

export interface FlowAnswer extends Answer {
  words: string;
  targets: FlowTarget[];
}

export interface FlowState extends State {
  /** The heading of its section, as plain text. */
  title: string;
  /** The paragraph that asks; without one the title does. */
  question?: string;
  answers: FlowAnswer[];
}

/** A heading of the article, in its order: of a state's section or of none. */
export interface FlowHeading {
  id: string;
  title: string;
  depth: number;
  /** True if the heading is that of a question, an outcome or a group. */
  state: boolean;
}

/**
 * A machine joined with its article: every state with its kind, title, question and place; every answer with its
 * words, condition and target. Plain JSON. Everything a reader meets is drawn from it.
 */
export interface Flow extends Graph {
  states: Record<string, FlowState>;
  /** The article's language, and its title and summary as plain text. */
  lang: string;
  title: string;
  summary: string;
  /** The article's path in the site, with a slash at both ends: `/troubleshooting/missing-record/`. */
  path: string;
  /** Every heading in the article's order; the states among them give spine and rail their order. */
  headings: FlowHeading[];
  /** Ids that are gone, with what to do instead, as plain text. */
  retired: Record<string, string>;
}

/** What the target's condition is called in `data-guard`; nothing for an answer with one target and no guard. */
export function guardLabel(answer: Answer, target: Target): string | undefined {
  return target.guard ?? (answer.targets.length > 1 ? otherwise : undefined);
}

/** An answer's words with the condition of one target: "All good, if it is a worker". */
export function answerLabel(answer: FlowAnswer, target: FlowTarget): string {
  return target.condition ? `${answer.words}, ${target.condition}` : answer.words;
}

/** The states of the article in its order, groups included. */
export function statesInArticleOrder(flow: Flow): FlowState[] {
  return flow.headings.flatMap((heading) => flow.states[heading.id] ?? []);
}

/** Ended as a sentence or a label, so that something can follow. */
export function ended(text: string, mark: string): string {
  return /[.?!:…。？！：]$/.test(text) ? text : text + mark;
}

/** What a state asks, in the trail and in the support text: "Step 2: Check sync status. What does the card show?" */
export function questionLabel(state: Pick<FlowState, 'title' | 'question'>): string {
  if (!state.question || state.question === state.title) return state.title;
  return `${ended(state.title, '.')} ${state.question}`;
}
