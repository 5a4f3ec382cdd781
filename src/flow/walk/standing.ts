import type { Context } from '../graph.ts';
import type { AnswerEntry, Entry, Walk } from './link.ts';

/** A question or an outcome, and what is known there. */
export interface Position {
  state: string;
  context: Context;
}

/** An answer in force. */
export interface TakenAnswer {
  kind: 'answer';
  /** Its place in the entries of the walk. */
  at: number;
  from: string;
  answer: string;
  to: string;
  /** The guard was undecided: the reader chose the target, and its condition is worth showing. */
  undecided: boolean;
  /** The outcome it led to, unless that is where help is asked for: nobody tries that. */
  tried?: string;
}

/** A jump in force. */
export interface TakenJump {
  kind: 'jump';
  at: number;
  from: string;
  to: string;
}

export type Taken = TakenAnswer | TakenJump;

/** Where a walk stands, and how it came there. */
export interface Standing extends Position {
  /** Where the walk or its last jump began. */
  origin: Position;
  /** What is in force, in order, repeats included. */
  taken: Taken[];
  /** What is not in force, in order: kept in the link and tried again after the next answer. */
  waiting: Entry[];
  /** The answer being changed at this question: an entry of the walk. */
  changing?: AnswerEntry;
  /** The walk with today's ids and nothing that does not count: its encoding is the address. */
  walk: Walk;
  /** Ids in the link that the machine does not have (retired ones among them), each once. */
  unknown: string[];
  /** How many of the link's answers are in force, if the machine has changed since (or the link is too long). */
  stale?: { fit: number; of: number };
}
