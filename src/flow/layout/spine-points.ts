import type { Point } from './spine-pieces.ts';

/** A question or an outcome in its row; `y` is its top. */
export interface NodeAt extends Point {
  kind: 'question' | 'outcome';
  depth: number;
  /** The question whose stem leads to it. */
  stem?: string;
}

/** Where an edge leaves its question for the lane of its target. */
export interface Leaving extends Point {
  from: string;
  to: string;
}
