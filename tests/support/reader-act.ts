import type { Page } from '@playwright/test';
import type { ReaderModel } from './reader-model.ts';

export type Choose = <T>(list: readonly T[]) => T | undefined;

/** Something a reader may do. */
export interface Act {
  name: string;
  /** How often it is done, beside the others. */
  weight: number;
  /** Says how to do it; nothing if it cannot be done now. */
  plan(model: ReaderModel, choose: Choose): Plan | undefined;
}

export interface Plan {
  what: string;
  model(): void;
  page(page: Page): Promise<unknown>;
}
