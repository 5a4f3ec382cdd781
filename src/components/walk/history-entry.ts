import { isTap, type Tap } from './tap.ts';

/** What an entry of the browser's history keeps for the page it belongs to. */
export interface EntryState {
  /** The reader came here by a link and reads; the step's fragment does not start a walk. */
  reading?: boolean;
  /** Taps that no walk has taken yet, since its code has not come. */
  taps?: Tap[];
  /** The fragment of the walk that the taps go on with; without it they begin one. */
  walk?: string;
  /** The integration chosen last; `null` if the reader took the choice back. */
  integration?: string | null;
  /** What was typed in the support request. */
  fields?: Record<string, string>;
}

/** What the current entry keeps. Other versions of the page may have written it: only what is sound counts. */
export function entryState(): EntryState {
  const { reading, taps, walk, integration, fields } = Object(history.state) as Record<keyof EntryState, unknown>;
  return {
    ...(reading === true && { reading }),
    ...(Array.isArray(taps) && taps.every(isTap) && { taps }),
    ...(typeof walk === 'string' && { walk }),
    ...((typeof integration === 'string' || integration === null) && { integration }),
    ...(isFields(fields) && { fields }),
  };
}

function isFields(held: unknown): held is Record<string, string> {
  return typeof held === 'object' && held !== null && Object.values(held).every((text) => typeof text === 'string');
}
