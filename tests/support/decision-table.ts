import type { Value } from '../../src/flow/graph.ts';
import type { OutcomeKind } from '../../src/machines/vocabulary/outcome.ts';

/** One line of a decision table: an answer, on its guard, leads to a step and may set context. */
export interface Decision {
  answer: string;
  guard?: string;
  to: string;
  sets?: Record<string, Value>;
}

/** What a machine must decide, written down apart from it. */
export interface DecisionTable {
  machine: string;
  initial: string;
  context: Record<string, Value>;
  questions: Record<string, { group?: string; answers: Decision[] }>;
  /** What may be answered in every question of a group. */
  groups: Record<string, Decision[]>;
  outcomes: Record<string, OutcomeKind>;
  /** For each guard the contexts in which it is true, of all the values answers set. */
  guards: Record<string, Record<string, Value>[]>;
}
